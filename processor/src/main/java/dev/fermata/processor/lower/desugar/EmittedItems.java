package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.TargetTyping;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.AwaitCall.Operand;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.List;

/**
 * Gives what is emitted the type of the generator's items, as an assignment would.
 *
 * <pre>{@code
 * emit(7);                               emit((byte) 7);
 *                                  →     Shape item = isRound ? await(circle()) : square();
 * emit(isRound ? await(circle())         emit(item);
 *              : square());
 * }</pre>
 *
 * <p>Invariant: an operand of {@code emit} is converted by the call of a method that takes an item.
 */
public final class EmittedItems {
  private final Body body;

  private EmittedItems(Body body) {
    this.body = body;
  }

  public static void lower(Body body) {
    EmittedItems items = new EmittedItems(body);
    body.block().findAll(MethodCallExpr.class).stream()
        .filter(call -> call.containsData(Attribution.EMISSION))
        .filter(call -> Attribution.AWAIT.of(call).operand() == Operand.ITEM)
        .forEach(call -> items.convert(call, Attribution.EMISSION.of(call).item()));
  }

  private void convert(MethodCallExpr call, ExpressionType item) {
    Expression given = call.getArgument(0);
    if (Awaits.in(given)
        && (!TargetTyping.results(given).isEmpty() || isInferred(given, item))
        && call.getParentNode().orElseThrow() instanceof ExpressionStmt statement) {
      expect(given, item);
      NameExpr variable = Ast.local(body.names().fresh("item"), item);
      call.setArgument(0, variable.clone());
      ExpressionStmt declaration =
          Ast.declare(body.types().tree(item), variable, Ast.unenclosed(given));
      Ast.at(statement, declaration);
      Ast.replace(statement, List.of(declaration, statement.clone()));
    } else if (isNarrowed(given, item)) {
      ExpressionType primitive = Types.unboxed(item);
      CastExpr cast = new CastExpr(Types.primitive(primitive), Ast.enclosed(Ast.take(given)));
      call.setArgument(0, Ast.typed(cast, primitive));
    }
  }

  /** Gives the type that is expected of a choice to the choice, unless that is of numbers. */
  private static void expect(Expression given, ExpressionType item) {
    List<Expression> results = TargetTyping.results(given);
    ExpressionType type = Ast.typeOf(given);
    if (!results.isEmpty() && !type.kind().isPrimitive() && !Types.isBoxed(type)) {
      Ast.typed(given, item);
      results.forEach(it -> expect(it, item));
    }
  }

  /** Whether an await may give an item for what is expected of it, which an assignment says. */
  private static boolean isInferred(Expression given, ExpressionType item) {
    return Awaits.isAwait(given) && !Ast.typeOf(given).type().equals(item.type());
  }

  /** Whether it is a constant that only an assignment makes narrower (JLS 5.2). */
  private static boolean isNarrowed(Expression given, ExpressionType item) {
    return Types.isBoxed(item)
        && given
            .findData(Attribution.TYPE)
            .filter(type -> type.kind().isPrimitive())
            .filter(type -> !type.boxed().type().equals(item.type()))
            .isPresent();
  }
}
