package dev.fermata.processor.lines;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What {@code @CompiledFrom} says of a coroutine class.
 *
 * @param file the simple name of the user's source file
 * @param declaration the line of the method's declaration, which stands for what is nobody's
 * @param lines pairs of a generated line and the user's line from there on, ascending
 */
record Origin(String file, int declaration, List<Integer> lines) {
  private static final String ANNOTATION = "Ldev/fermata/companion/CompiledFrom;";

  /** Reads it off a class file; null for a class that carries none. */
  static @Nullable Origin of(ClassReader classFile) {
    Reading reading = new Reading();
    classFile.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return descriptor.equals(ANNOTATION) ? reading : null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return reading.file == null
        ? null
        : new Origin(reading.file, reading.declaration, reading.lines);
  }

  /** The user's line that a generated one was made from. */
  int lineOf(int generated) {
    int original = declaration;
    for (int i = 0; i < lines.size() && lines.get(i) <= generated; i += 2) {
      original = lines.get(i + 1);
    }
    return original;
  }

  private static final class Reading extends AnnotationVisitor {
    private @Nullable String file;
    private int declaration;
    private List<Integer> lines = List.of();

    Reading() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(String name, Object value) {
      switch (name) {
        case "file" -> file = (String) value;
        case "line" -> declaration = (Integer) value;
        case "lines" -> lines = Arrays.stream((int[]) value).boxed().toList();
        default -> {}
      }
    }
  }
}
