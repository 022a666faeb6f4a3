package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;

/**
 * The names before {@code ::}, which the parser takes for types: where the compiler found a
 * variable, they become expressions (JLS 6.5.2).
 */
final class ReferenceReceivers {
  private ReferenceReceivers() {}

  static void reclassify(BlockStmt body) {
    for (MethodReferenceExpr reference : body.findAll(MethodReferenceExpr.class)) {
      if (reference.getScope() instanceof TypeExpr receiver
          && receiver.getType() instanceof ClassOrInterfaceType name
          && isVariable(receiver)) {
        reference.setScope(asExpression(name));
      }
    }
  }

  private static boolean isVariable(TypeExpr receiver) {
    return receiver
        .findData(Attribution.SYMBOL)
        .filter(it -> it.kind() == Symbol.Kind.LOCAL || it.kind() == Symbol.Kind.FIELD)
        .isPresent();
  }

  private static Expression asExpression(ClassOrInterfaceType name) {
    Expression expression =
        name.getScope()
            .<Expression>map(it -> new FieldAccessExpr(asExpression(it), name.getNameAsString()))
            .orElseGet(() -> new NameExpr(name.getNameAsString()));
    name.getRange().ifPresent(expression::setRange);
    name.findData(Attribution.SYMBOL).ifPresent(it -> expression.setData(Attribution.SYMBOL, it));
    name.findData(Attribution.TYPE).ifPresent(it -> expression.setData(Attribution.TYPE, it));
    return expression;
  }
}
