package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.resolve.ExpressionType;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of an expression goes that has become statements.
 *
 * @param variable the local variable that takes it; null if it is returned
 * @param type the type that it is converted to
 */
record Destination(@Nullable NameExpr variable, ExpressionType type) {

  static Destination of(NameExpr variable) {
    return new Destination(variable, Ast.typeOf(variable));
  }

  static Destination returned(ExpressionType type) {
    return new Destination(null, type);
  }

  Statement store(Expression value) {
    return variable == null ? new ReturnStmt(Ast.unenclosed(value)) : Ast.assign(variable, value);
  }

  /** Whether a value of the type arrives as it is, so that nothing need be converted between. */
  boolean takes(ExpressionType valueType) {
    return valueType.type().equals(type.type());
  }

  boolean isReturn() {
    return variable == null;
  }
}
