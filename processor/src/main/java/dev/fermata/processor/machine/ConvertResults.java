package dev.fermata.processor.machine;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Primitive;
import dev.fermata.processor.types.TypeTrees;
import java.util.List;

/**
 * Makes what a method returns what its coroutine gives: a method of {@code long} may {@code return
 * 1}, but a {@code Long} is never boxed from an {@code int}; and null must not slip through where
 * the method would unbox it.
 *
 * <pre>{@code
 * return 1;      →      return 1L;      // of a method of long
 * }</pre>
 *
 * <p>Invariant: the body's own returns in statements are marked, and give what the coroutine does.
 */
public final class ConvertResults {
  /** Marks a return of the body itself, none of a lambda or class in it. */
  public static final DataKey<Boolean> OWN_RETURN = new DataKey<>() {};

  private final TypeRef returnType;
  private final boolean isPrimitive;

  private ConvertResults(TypeRef returnType) {
    this.returnType = returnType;
    this.isPrimitive = returnType instanceof Primitive && returnType != Primitive.VOID;
  }

  public static void convert(Machine machine) {
    ConvertResults results = new ConvertResults(machine.body().method().returnType());
    for (Block block : machine.blocks()) {
      block.statements().forEach(results::convertIn);
      if (block.terminator() instanceof Terminator.Return end && end.value() != null) {
        block.end(new Terminator.Return(results.convert(end.value())));
      }
    }
  }

  private Expression convert(Expression value) {
    if (!isPrimitive || isOfReturnType(value)) {
      return value;
    }
    if (returnType == Primitive.LONG && value.isIntegerLiteralExpr()) {
      return new LongLiteralExpr(value.asIntegerLiteralExpr().getValue() + "L");
    }
    boolean isOperand =
        value instanceof BinaryExpr
            || value instanceof ConditionalExpr
            || value instanceof InstanceOfExpr
            || value instanceof SwitchExpr
            || value.isAssignExpr();
    Expression operand = value.clone();
    return new CastExpr(
        TypeTrees.tree(returnType), isOperand ? new EnclosedExpr(operand) : operand);
  }

  private boolean isOfReturnType(Expression value) {
    if (value.containsData(Attribution.TYPE)) {
      return Attribution.TYPE.of(value).type().equals(returnType);
    }
    return value instanceof LiteralExpr
        && (value.isIntegerLiteralExpr() && returnType == Primitive.INT
            || value.isBooleanLiteralExpr()
            || value.isLongLiteralExpr() && returnType == Primitive.LONG);
  }

  private void convertIn(Node node) {
    if (node instanceof ReturnStmt end) {
      end.getExpression().ifPresent(value -> end.setExpression(convert(value)));
      end.setData(OWN_RETURN, true);
    } else if (!(node instanceof Expression) && !(node instanceof BodyDeclaration<?>)) {
      List.copyOf(node.getChildNodes()).forEach(this::convertIn);
    }
  }
}
