package dev.fermata.processor.lines;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites the source file and the line numbers of class files. */
final class DebugLines {
  private static final String LAMBDA = "lambda$";

  private DebugLines() {}

  /** Gives a coroutine class, which carries its origin, the user's file and lines. */
  static byte[] ofCoroutine(ClassReader classFile, Origin origin) {
    return translate(classFile, origin, DebugLines::holdsStatements);
  }

  /** Gives a class that is nested in a coroutine class, a user's local one, his file and lines. */
  static byte[] ofNested(ClassReader classFile, Origin origin) {
    return translate(classFile, origin, method -> true);
  }

  /** Whether a method of a coroutine class holds the user's statements; others are made for it. */
  private static boolean holdsStatements(String method) {
    return method.startsWith("resume") || method.startsWith(LAMBDA);
  }

  private static byte[] translate(
      ClassReader classFile, Origin origin, Predicate<String> hasLines) {
    return rewrite(
        classFile,
        origin.file(),
        (method, line) -> hasLines.test(method) ? origin.lineOf(line) : 0);
  }

  /**
   * Takes lines away from methods all of whose code stands on lines of them.
   *
   * @param areReplaced says of a line whether it belongs to a body that a companion replaces
   */
  static byte[] without(ClassReader classFile, IntPredicate areReplaced) {
    return rewrite(classFile, null, (method, line) -> areReplaced.test(line) ? 0 : line);
  }

  /** What becomes of a line of a method: 0 for none. */
  private interface Translation {
    int of(String method, int line);
  }

  private static byte[] rewrite(
      ClassReader classFile, @Nullable String sourceFile, Translation lines) {
    // The constant pool is taken over as it is: the code, which refers to it, stays the same.
    ClassWriter writer = new ClassWriter(classFile, 0);
    classFile.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visitSource(@Nullable String source, @Nullable String debug) {
            super.visitSource(sourceFile == null ? source : sourceFile, debug);
          }

          @Override
          public MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            return new Lines(
                super.visitMethod(access, name, descriptor, signature, exceptions),
                line -> lines.of(name, line));
          }
        },
        0);
    return writer.toByteArray();
  }

  private static final class Lines extends MethodVisitor {
    private final IntUnaryOperator translation;

    Lines(MethodVisitor next, IntUnaryOperator translation) {
      super(Opcodes.ASM9, next);
      this.translation = translation;
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      int translated = translation.applyAsInt(line);
      if (translated > 0) {
        super.visitLineNumber(translated, start);
      }
    }
  }
}
