package dev.fermata.processor.check;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.resolve.Attribution;

/** {@code @Async} on a declaration within an attributed body. */
final class AsyncAnnotation {
  private AsyncAnnotation() {}

  static boolean isOn(NodeWithAnnotations<?> declaration) {
    return declaration.getAnnotations().stream().anyMatch(AsyncAnnotation::isAsync);
  }

  private static boolean isAsync(AnnotationExpr annotation) {
    return annotation
        .getName()
        .findData(Attribution.SYMBOL)
        .filter(symbol -> symbol.owner().equals(Discovery.ASYNC))
        .isPresent();
  }
}
