package dev.fermata.processor.emit;

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
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.PrimitiveType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a method returns what its coroutine gives: a method of {@code long} may {@code return
 * 1}, but a {@code Long} is never boxed from an {@code int}; and null must not slip through where
 * the method would unbox it.
 */
final class ResultConversion {
  private final String returnType;
  private final boolean isPrimitive;

  /** For a method of the given return type. */
  ResultConversion(String returnType) {
    this.returnType = returnType;
    this.isPrimitive =
        !returnType.equals("void") && ExpressionType.of(returnType).kind().isPrimitive();
  }

  /** The value that the coroutine gives for one that the method returns; null for none. */
  Expression convert(@Nullable Expression value) {
    if (value == null) {
      return new NullLiteralExpr();
    }
    if (!isPrimitive || isOfReturnType(value)) {
      return value;
    }
    if (returnType.equals("long") && value.isIntegerLiteralExpr()) {
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
        new PrimitiveType(PrimitiveType.Primitive.byTypeName(returnType).orElseThrow()),
        isOperand ? new EnclosedExpr(operand) : operand);
  }

  private boolean isOfReturnType(Expression value) {
    if (value.containsData(Attribution.TYPE)) {
      return value.getData(Attribution.TYPE).source().equals(returnType);
    }
    return value instanceof LiteralExpr
        && (value.isIntegerLiteralExpr() && returnType.equals("int")
            || value.isBooleanLiteralExpr()
            || value.isLongLiteralExpr() && returnType.equals("long"));
  }

  /** Converts and marks the returns in a statement that are the body's own. */
  void convertIn(Node node) {
    if (node instanceof ReturnStmt end) {
      end.setExpression(convert(end.getExpression().orElse(null)));
      end.setData(TreePrinter.OWN_RETURN, true);
    } else if (!(node instanceof Expression) && !(node instanceof BodyDeclaration<?>)) {
      List.copyOf(node.getChildNodes()).forEach(this::convertIn);
    }
  }
}
