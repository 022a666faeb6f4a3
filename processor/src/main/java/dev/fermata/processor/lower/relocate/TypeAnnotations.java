package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithType;
import com.github.javaparser.ast.nodeTypes.NodeWithVariables;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.resolve.Attribution;
import java.util.List;

/**
 * Annotations of types. Among the modifiers of a declaration such a one is of the type that
 * follows, which must not be qualified then (JLS 9.7.4): it moves to the type.
 *
 * <pre>{@code
 * @Nullable Entry<K, V> last;   →   Map.@Nullable Entry<K, V> last;
 * }</pre>
 */
final class TypeAnnotations {
  private TypeAnnotations() {}

  static void relocate(AnnotationExpr annotation) {
    if (!annotation.containsData(Attribution.OF_TYPE)) {
      return;
    }
    List<Type> annotated =
        typesOf(annotation.getParentNode().orElseThrow()).stream()
            .map(Type::getElementType)
            .toList();
    if (!annotated.isEmpty() && annotated.stream().allMatch(Type::isClassOrInterfaceType)) {
      annotation.remove();
      for (Type type : annotated) {
        ClassOrInterfaceType named = type.asClassOrInterfaceType();
        named.addAnnotation(annotation.clone());
      }
    }
  }

  private static List<Type> typesOf(Node declaration) {
    if (declaration instanceof NodeWithVariables<?> variables) {
      return variables.getVariables().stream().map(VariableDeclarator::getType).toList();
    }
    return declaration instanceof NodeWithType<?, ?> typed ? List.of(typed.getType()) : List.of();
  }
}
