package dev.fermata.processor.lower;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import java.util.Optional;

/**
 * The header of a for-each loop as the user wrote it, told of the expressions that it became: of
 * {@code users.iterator()}, {@code iterator.hasNext()} and {@code iterator.next()}, for one.
 *
 * @param variable the loop variable
 * @param iterable what the loop is over
 */
public record ForEachHeader(VariableDeclarationExpr variable, Expression iterable) {
  private static final DataKey<ForEachHeader> KEY = new DataKey<>() {};

  /** The header of a loop that is still whole. */
  public static ForEachHeader of(ForEachStmt loop) {
    return new ForEachHeader(loop.getVariable().clone(), loop.getIterable().clone());
  }

  /** The header that an expression comes from; empty if it does not. */
  public static Optional<ForEachHeader> behind(Expression expression) {
    return expression.findData(KEY);
  }

  /** Tells an expression that it comes from here. */
  public <E extends Expression> E mark(E expression) {
    expression.setData(KEY, this);
    return expression;
  }
}
