package dev.fermata.processor.lower;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.UnknownType;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeTrees;

/**
 * An expression in which a value has a name: for where no statement can stand.
 *
 * <pre>
 * {@code ((Function<Node, Integer>) target -> setSize(target, getSize(target) + 1)).apply(next())}
 * </pre>
 */
public final class Let {
  private Let() {}

  /**
   * Evaluates {@code value} once, then {@code body}.
   *
   * @param name what the body calls the value, with its type
   */
  public static Expression in(NameExpr name, Expression value, Expression body) {
    ExpressionType result = Ast.typeOf(body);
    ExpressionType function =
        ExpressionType.of(
            Declared.of(
                "java.util.function.Function",
                Ast.typeOf(name).nameable().type(),
                result.boxed().nameable().type()));
    LambdaExpr lambda =
        new LambdaExpr(new Parameter(new UnknownType(), name.getNameAsString()), body);
    CastExpr cast = new CastExpr(TypeTrees.tree(function.type()), Ast.typed(lambda, function));
    Expression receiver = Ast.enclosed(Ast.typed(cast, function));
    return Ast.typed(new MethodCallExpr(receiver, "apply", new NodeList<>(value)), result);
  }
}
