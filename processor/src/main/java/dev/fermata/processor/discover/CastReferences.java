package dev.fermata.processor.discover;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;

/**
 * Reads {@code (Runnable) this::run} as Java does: the parser takes the cast for what is before the
 * {@code ::}, which no cast without parentheses around it can be (JLS 15.13).
 */
final class CastReferences {
  private CastReferences() {}

  /** Lets each such cast be one of the whole method reference. */
  static void regroup(Node tree) {
    for (MethodReferenceExpr reference : tree.findAll(MethodReferenceExpr.class)) {
      if (reference.getScope() instanceof CastExpr cast) {
        regroup(reference, cast);
      }
    }
  }

  private static void regroup(MethodReferenceExpr reference, CastExpr outermost) {
    Position end = reference.getRange().orElseThrow().end;
    CastExpr innermost = outermost;
    endAt(end, outermost);
    while (innermost.getExpression() instanceof CastExpr inner) {
      innermost = inner;
      endAt(end, inner);
    }
    Expression receiver = innermost.getExpression();
    innermost.setExpression(new NullLiteralExpr());
    reference.setScope(receiver);
    reference.replace(outermost);
    innermost.setExpression(reference);
    reference.setRange(new Range(receiver.getRange().orElseThrow().begin, end));
  }

  private static void endAt(Position end, Node node) {
    node.setRange(node.getRange().orElseThrow().withEnd(end));
  }
}
