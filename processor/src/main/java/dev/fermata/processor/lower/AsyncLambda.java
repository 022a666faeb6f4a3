package dev.fermata.processor.lower;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.discover.AsyncMethod.TwinParameter;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.Comparator;
import java.util.List;

/**
 * An async lambda that was taken out of a body.
 *
 * @param className the name of its class, a member of the coroutine of the body around it
 * @param coroutineName the name of its coroutine's class, a member of that
 * @param function what it implements
 * @param captured the variables that it captures, the receiver first if it does: the first
 *     parameters of its body
 * @param body its body
 */
public record AsyncLambda(
    String className,
    String coroutineName,
    AsyncFunction function,
    List<TwinParameter> captured,
    Body body)
    implements Extracted {

  /** On an async lambda, which one of the method it is, from 0 in the order of the source. */
  public static final DataKey<Integer> NUMBER = new DataKey<>() {};

  /**
   * On the creation of an instance, which reads variables that never change and does no more: the
   * lambda that it is in place of.
   */
  public static final DataKey<LambdaExpr> CREATION = new DataKey<>() {};

  public AsyncLambda {
    captured = List.copyOf(captured);
  }

  /**
   * The body of an async lambda as a block: one that is an expression becomes a statement of it.
   */
  public static BlockStmt block(LambdaExpr lambda) {
    if (lambda.getBody() instanceof BlockStmt block) {
      return block;
    }
    boolean givesNothing =
        Attribution.ASYNC_FUNCTION.of(lambda).returnType().kind() == ExpressionType.Kind.VOID;
    Expression value = Ast.take(((ExpressionStmt) lambda.getBody()).getExpression());
    Statement statement = givesNothing ? new ExpressionStmt(value) : new ReturnStmt(value);
    statement.setRange(value.getRange().orElse(null));
    BlockStmt block = new BlockStmt(new NodeList<>(statement));
    lambda.setBody(block);
    return block;
  }

  /** Numbers the async lambdas of a method's body. */
  static void number(Node body) {
    List<LambdaExpr> lambdas =
        body.findAll(LambdaExpr.class, AsyncFunction::isAsync).stream()
            .sorted(Comparator.comparing(it -> it.getBegin().orElseThrow()))
            .toList();
    for (int i = 0; i < lambdas.size(); i++) {
      lambdas.get(i).setData(NUMBER, i);
    }
  }
}
