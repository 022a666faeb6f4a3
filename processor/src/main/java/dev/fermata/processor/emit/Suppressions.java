package dev.fermata.processor.emit;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.fermata.processor.machine.Machine;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The lint categories that a coroutine suppresses: those that the user suppressed on the method, on
 * a type around it or on a statement in it, since the annotation does not always survive where it
 * stood.
 */
final class Suppressions {
  private Suppressions() {}

  static Set<String> ofBody(Machine machine) {
    Set<String> categories = new TreeSet<>(machine.body().method().suppressions());
    Node declaration = machine.body().method().declaration();
    declaration
        .findAll(AnnotationExpr.class)
        .forEach(annotation -> collect(annotation, categories));
    for (Node node = declaration; node != null; node = node.getParentNode().orElse(null)) {
      if (node instanceof NodeWithAnnotations<?> annotated) {
        annotated.getAnnotations().forEach(annotation -> collect(annotation, categories));
      }
    }
    return categories;
  }

  private static void collect(AnnotationExpr annotation, Set<String> categories) {
    if (annotation.getName().getIdentifier().equals("SuppressWarnings")) {
      annotation
          .findAll(StringLiteralExpr.class)
          .forEach(literal -> categories.add(literal.asString()));
    }
  }

  /** The annotation for some categories. */
  static String annotation(Collection<String> categories) {
    String values =
        categories.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
    return categories.size() == 1
        ? "@SuppressWarnings(" + values + ")"
        : "@SuppressWarnings({" + values + "})";
  }
}
