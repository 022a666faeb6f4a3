package dev.fermata.processor.discover;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A source file without the bodies of the methods and constructors that are not {@code @Async}, and
 * without what the fields of its objects begin with. Nothing outside of these depends on what they
 * say, so that nobody need parse and attribute them a second time.
 *
 * <p>Invariant: what is left has the lines and columns that it has in the file.
 */
public final class Outline {
  private Outline() {}

  /**
   * The outline of a file.
   *
   * @param unit javac's tree of it
   * @param text the text that the tree was read from
   */
  public static String of(CompilationUnitTree unit, SourcePositions positions, String text) {
    char[] outline = text.toCharArray();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        if (method.getBody() != null && !isAsync(method)) {
          clear(
              outline,
              (int) positions.getStartPosition(unit, method.getBody()),
              (int) positions.getEndPosition(unit, method.getBody()));
        }
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        // In an interface a field is static, and has to have a value.
        if (type.getKind() != Tree.Kind.INTERFACE && type.getKind() != Tree.Kind.ANNOTATION_TYPE) {
          for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field && !needsValue(field)) {
              clearValue(
                  outline,
                  (int) positions.getStartPosition(unit, field.getInitializer()),
                  (int) positions.getEndPosition(unit, field.getInitializer()));
            }
          }
        }
        return super.visitClass(type, unused);
      }

      @Override
      public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitBlock(BlockTree initializer, @Nullable Void unused) {
        return null;
      }
    }.scan(unit.getTypeDecls(), null);
    return new String(outline);
  }

  /** Whether a method may be {@code @Async}: what the annotation's name means is not asked. */
  private static boolean isAsync(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .map(AnnotationTree::getAnnotationType)
        .anyMatch(name -> simpleName(name).equals("Async"));
  }

  /** Whether a field may be a constant variable (JLS 4.12.4), or is set with the class. */
  private static boolean needsValue(VariableTree field) {
    Set<Modifier> modifiers = field.getModifiers().getFlags();
    return field.getInitializer() == null
        || modifiers.contains(Modifier.STATIC)
        || (modifiers.contains(Modifier.FINAL) && mayBeConstant(field.getType()));
  }

  private static boolean mayBeConstant(Tree type) {
    return type instanceof AnnotatedTypeTree annotated
        ? mayBeConstant(annotated.getUnderlyingType())
        : type instanceof PrimitiveTypeTree || simpleName(type).equals("String");
  }

  private static String simpleName(Tree name) {
    if (name instanceof MemberSelectTree qualified) {
      return qualified.getIdentifier().toString();
    }
    return name instanceof IdentifierTree simple ? simple.getName().toString() : "";
  }

  /** Clears what is between two braces; what a tool wrote into the tree has none in the text. */
  private static void clear(char[] text, int start, int end) {
    if (start >= 0 && end > start && text[start] == '{' && text[end - 1] == '}') {
      blank(text, start + 1, end - 1);
    }
  }

  /** Clears a value and the sign before it, if that is all there is between it and the name. */
  private static void clearValue(char[] text, int start, int end) {
    int sign = start - 1;
    while (sign > 0 && Character.isWhitespace(text[sign])) {
      sign--;
    }
    if (sign > 0 && end > start && text[sign] == '=') {
      blank(text, sign, end);
    }
  }

  /** Blanks a range out. */
  static void blank(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] != '\n' && text[i] != '\r') {
        text[i] = ' ';
      }
    }
  }
}
