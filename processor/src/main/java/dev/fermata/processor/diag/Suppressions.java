package dev.fermata.processor.diag;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * {@code @SuppressWarnings} on the declarations around a node: of a local variable, the method, the
 * types. The name is taken at its word, since a tree without attribution is all there may be.
 */
public final class Suppressions {
  private static final List<String> NAMES =
      List.of("SuppressWarnings", "java.lang.SuppressWarnings");

  private Suppressions() {}

  /** Whether a declaration around {@code node} suppresses {@code message}. */
  static boolean cover(Message message, Node node) {
    String key = message.suppression();
    if (key == null) {
      return false;
    }
    for (@Nullable Node at = node; at != null; at = at.getParentNode().orElse(null)) {
      if (at instanceof NodeWithAnnotations<?> declaration
          && declaration.getAnnotations().stream().anyMatch(a -> suppresses(a, key))) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code element} or what encloses it suppresses {@code message}. */
  public static boolean cover(Message message, Element element) {
    String key = message.suppression();
    for (@Nullable Element at = element; key != null && at != null; at = at.getEnclosingElement()) {
      SuppressWarnings annotation = at.getAnnotation(SuppressWarnings.class);
      if (annotation != null && List.of(annotation.value()).contains(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a declaration around a tree suppresses {@code message}. */
  static boolean cover(Message message, TreePath path) {
    String key = message.suppression();
    for (@Nullable TreePath at = path; key != null && at != null; at = at.getParentPath()) {
      if (modifiers(at.getLeaf()).stream()
          .flatMap(each -> each.getAnnotations().stream())
          .anyMatch(annotation -> suppresses(annotation, key))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ModifiersTree> modifiers(Tree tree) {
    if (tree instanceof VariableTree variable) {
      return Optional.of(variable.getModifiers());
    }
    if (tree instanceof MethodTree method) {
      return Optional.of(method.getModifiers());
    }
    return tree instanceof ClassTree type ? Optional.of(type.getModifiers()) : Optional.empty();
  }

  private static boolean suppresses(AnnotationTree annotation, String key) {
    var finder =
        new TreeScanner<Boolean, @Nullable Void>() {
          @Override
          public Boolean visitLiteral(LiteralTree literal, @Nullable Void unused) {
            return key.equals(literal.getValue());
          }

          @Override
          public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
          }
        };
    return NAMES.contains(annotation.getAnnotationType().toString())
        && Boolean.TRUE.equals(finder.scan(annotation.getArguments(), null));
  }

  private static boolean suppresses(AnnotationExpr annotation, String key) {
    return NAMES.contains(annotation.getNameAsString())
        && annotation.findAll(StringLiteralExpr.class).stream()
            .anyMatch(value -> value.asString().equals(key));
  }
}
