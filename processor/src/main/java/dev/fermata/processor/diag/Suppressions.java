package dev.fermata.processor.diag;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * {@code @SuppressWarnings} on the declarations around a node: of a local variable, the method, the
 * types. The name is taken at its word, since a tree without attribution is all there may be.
 */
final class Suppressions {
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
  static boolean cover(Message message, Element element) {
    String key = message.suppression();
    for (@Nullable Element at = element; key != null && at != null; at = at.getEnclosingElement()) {
      SuppressWarnings annotation = at.getAnnotation(SuppressWarnings.class);
      if (annotation != null && List.of(annotation.value()).contains(key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean suppresses(AnnotationExpr annotation, String key) {
    List<String> names = List.of("SuppressWarnings", "java.lang.SuppressWarnings");
    return names.contains(annotation.getNameAsString())
        && annotation.findAll(StringLiteralExpr.class).stream()
            .anyMatch(value -> value.asString().equals(key));
  }
}
