package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Completion;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.lower.desugar.PatternBindings;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions that await.
 *
 * <pre>{@code
 * if (a && await(b)) {                 if (a) {
 *   f();                         →       boolean b1 = await(b);
 * }                                      if (b1) {
 *                                          f();
 *                                        }
 *                                      }
 * }</pre>
 *
 * <p>Where the condition assigns a local variable, or binds one, control flow alone says what it
 * said before, so that definite assignment stays as it was; else a boolean may carry the outcome.
 */
final class Conditions {
  private final Body body;
  private final Expressions expressions;

  Conditions(Body body, Expressions expressions) {
    this.body = body;
    this.expressions = expressions;
  }

  /** Runs one of two lists of statements; each is used up. */
  void branch(
      Expression condition,
      List<Statement> whenTrue,
      List<Statement> whenFalse,
      List<Statement> out) {
    Expression plain = Ast.unenclosed(condition);
    if (plain instanceof UnaryExpr negation
        && negation.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
        && Awaits.in(plain)) {
      Expression operand = Ast.take(negation.getExpression());
      branch(operand, whenFalse, whenTrue, out);
    } else if (plain instanceof BinaryExpr binary
        && Ast.isShortCircuit(binary)
        && Awaits.in(plain)
        && isBetterSplit(binary, whenTrue, whenFalse)) {
      split(binary, whenTrue, whenFalse, out);
    } else {
      Expression rest = expressions.condition(plain, out);
      if (whenTrue.isEmpty()) {
        out.add(Ast.ifThen(Ast.not(rest), whenFalse));
      } else if (whenFalse.isEmpty()) {
        out.add(Ast.ifThen(rest, whenTrue));
      } else {
        out.add(Ast.ifThenElse(rest, whenTrue, whenFalse));
      }
    }
  }

  /** Whether control flow says it without a label, or definite assignment asks for it. */
  private static boolean isBetterSplit(
      BinaryExpr binary, List<Statement> whenTrue, List<Statement> whenFalse) {
    if (PatternBindings.isMatch(binary)
        || (!Awaits.in(binary.getRight()) && !Stability.assignsLocal(binary))) {
      return false;
    }
    boolean isAnd = binary.getOperator() == BinaryExpr.Operator.AND;
    List<Statement> joined = isAnd ? whenFalse : whenTrue;
    return joined.isEmpty() || isJump(joined) || Stability.assignsLocal(binary);
  }

  private void split(
      BinaryExpr binary, List<Statement> whenTrue, List<Statement> whenFalse, List<Statement> out) {
    boolean isAnd = binary.getOperator() == BinaryExpr.Operator.AND;
    Expression left = Ast.take(binary.getLeft());
    Expression right = Ast.take(binary.getRight());
    // What runs as soon as the left side decides, and what runs when the right side does not.
    List<Statement> decided = isAnd ? whenFalse : whenTrue;
    List<Statement> other = isAnd ? whenTrue : whenFalse;
    if (isJump(decided)) {
      List<Statement> copy = List.of(decided.get(0).clone());
      half(left, isAnd, List.of(), copy, out);
      half(right, isAnd, other, decided, out);
      return;
    }
    List<Statement> inner = new ArrayList<>();
    if (decided.isEmpty()) {
      half(right, isAnd, other, decided, inner);
      half(left, isAnd, inner, List.of(), out);
      return;
    }
    String end = body.names().fresh("decided");
    List<Statement> all = new ArrayList<>(other);
    boolean needsLabel = Completion.isNormal(other);
    if (needsLabel) {
      all.add(Ast.breakTo(end));
    }
    half(right, isAnd, all, List.of(), inner);
    List<Statement> whole = new ArrayList<>();
    half(left, isAnd, inner, List.of(), whole);
    whole.addAll(decided);
    if (needsLabel) {
      out.add(Ast.labeled(end, Ast.block(whole)));
    } else {
      out.addAll(whole);
    }
  }

  /** Tests one side: {@code goesOn} is for a side that leaves the outcome open. */
  private void half(
      Expression side,
      boolean isAnd,
      List<Statement> goesOn,
      List<Statement> decides,
      List<Statement> out) {
    if (goesOn.isEmpty() && decides.isEmpty()) {
      out.addAll(effectsOf(side));
    } else if (isAnd) {
      branch(side, goesOn, decides, out);
    } else {
      branch(side, decides, goesOn, out);
    }
  }

  private List<Statement> effectsOf(Expression side) {
    List<Statement> out = new ArrayList<>();
    Expression rest = expressions.condition(side, out);
    out.add(Ast.ifThen(rest, List.of()));
    return out;
  }

  private static boolean isJump(List<Statement> statements) {
    return statements.size() == 1
        && (statements.get(0) instanceof BreakStmt
            || statements.get(0) instanceof ContinueStmt
            || (statements.get(0) instanceof ReturnStmt result
                && result.getExpression().isEmpty()));
  }

  /**
   * The value of {@code &&} or {@code ||} with an await on its right.
   *
   * <pre>{@code
   * x = a || await(b);             →     boolean either = a;
   *                                      if (!either) {
   *                                        either = await(b);
   *                                      }
   *                                      x = either;
   * }</pre>
   */
  Expression shortCircuit(BinaryExpr binary, List<Statement> out) {
    NameExpr outcome = Temporaries.variableFor(binary, Types.BOOLEAN, body);
    if (Stability.assignsLocal(binary)) {
      out.add(Ast.at(binary, Ast.declare(body.types().tree(Types.BOOLEAN), outcome, null)));
      List<Statement> whenTrue = List.of(Ast.assign(outcome, Ast.truth(true)));
      List<Statement> whenFalse = List.of(Ast.assign(outcome, Ast.truth(false)));
      split(binary, whenTrue, whenFalse, out);
      return outcome;
    }
    BinaryExpr.Operator operator = binary.getOperator();
    List<Expression> operands = new ArrayList<>();
    flatten(binary, operator, operands);
    Expression first = expressions.condition(operands.get(0), out);
    out.add(
        Ast.at(
            binary, Ast.declare(body.types().tree(Types.BOOLEAN), outcome, Ast.unenclosed(first))));
    for (Expression operand : operands.subList(1, operands.size())) {
      List<Statement> next = new ArrayList<>();
      expressions.deliver(operand, Destination.of(outcome), next);
      Expression isOpen =
          operator == BinaryExpr.Operator.AND ? outcome.clone() : Ast.not(outcome.clone());
      out.add(Ast.ifThen(isOpen, next));
    }
    return outcome;
  }

  /** The operands of a chain of one operator; those without an await together at its head. */
  private static void flatten(
      Expression expression, BinaryExpr.Operator operator, List<Expression> operands) {
    Expression inner = expression;
    while (inner instanceof EnclosedExpr enclosed && Awaits.in(enclosed)) {
      inner = enclosed.getInner();
    }
    if (inner instanceof BinaryExpr binary
        && binary.getOperator() == operator
        && Awaits.in(binary)) {
      Expression left = Ast.take(binary.getLeft());
      Expression right = Ast.take(binary.getRight());
      flatten(left, operator, operands);
      flatten(right, operator, operands);
    } else {
      operands.add(Ast.unenclosed(expression));
    }
  }
}
