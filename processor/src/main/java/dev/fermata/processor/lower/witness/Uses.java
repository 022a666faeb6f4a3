package dev.fermata.processor.lower.witness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.nodeTypes.NodeWithTraversableScope;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.TargetTyping;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeRef;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a value that is held by a variable of a supertype: {@code both.length()} needs
 * no more of {@code CharSequence both} than that, {@code both.compareTo(other)} does.
 */
final class Uses {
  private Uses() {}

  /** Whether a use depends on the type of the value. */
  static boolean needType(Expression value) {
    Node operand = operand(value);
    Node use = operand.getParentNode().orElseThrow();
    ExpressionType held = Ast.typeOf(value).nameable();
    if (use instanceof AssignExpr assignment) {
      return assignment.getTarget() != operand && !isDeclaredAs(assignment.getTarget(), held);
    }
    if (use instanceof VariableDeclarator variable) {
      return variable.getType().isVarType() || !isDeclaredAs(variable, held);
    }
    if (isScope(operand, use)) {
      return use instanceof MethodReferenceExpr || !isOfHeld(use, held);
    }
    if (use instanceof NodeWithArguments<?>) {
      return !Awaits.isAwait(use) && !isTakenAs(held, operand, use);
    }
    return !(use instanceof BinaryExpr
        || use instanceof UnaryExpr
        || (use instanceof InstanceOfExpr test && !hasTypeArguments(test))
        || (use instanceof ExpressionStmt statement && !TargetTyping.isResult(statement))
        || use instanceof ThrowStmt
        || use instanceof SynchronizedStmt);
  }

  /** The value with the parentheses around it. */
  static Node operand(Expression value) {
    Node operand = value;
    while (operand.getParentNode().orElseThrow() instanceof EnclosedExpr outer) {
      operand = outer;
    }
    return operand;
  }

  /** Whether a member of the operand is used. */
  static boolean isScope(Node operand, Node use) {
    return use instanceof NodeWithTraversableScope scoped
        && scoped.traverseScope().filter(scope -> scope == operand).isPresent();
  }

  private static boolean isDeclaredAs(Node variable, ExpressionType held) {
    return variable
        .findData(Attribution.TYPE)
        .filter(type -> type.type().equals(held.type()) || type.type().equals(TypeRef.OBJECT))
        .isPresent();
  }

  /**
   * Whether a member is one of the class that the variable is declared by, whatever the type
   * arguments of that.
   */
  private static boolean isOfHeld(Node use, ExpressionType held) {
    Symbol member = use.findData(Attribution.SYMBOL).orElse(null);
    return member != null
        && (member.owner().equals("java.lang.Object")
            || (held.isOf(member.owner()) && (held.isErased() || isErased(member))));
  }

  private static boolean isErased(Symbol member) {
    return member.declaration() != null
        && Stream.concat(
                Stream.ofNullable(member.type()), member.declaration().parameterTypes().stream())
            .allMatch(ExpressionType::isErased);
  }

  /** Whether a test depends on type arguments, written ones or such as a record pattern infers. */
  private static boolean hasTypeArguments(InstanceOfExpr test) {
    return test.getPattern().filter(PatternExpr::isRecordPatternExpr).isPresent()
        || test.getType()
            .findFirst(ClassOrInterfaceType.class, type -> type.getTypeArguments().isPresent())
            .isPresent();
  }

  /** Whether a call takes what is of the variable's type: there is nothing to infer from it. */
  private static boolean isTakenAs(ExpressionType held, Node operand, Node call) {
    ExpressionType parameter = parameter(operand, call);
    return parameter != null && parameter.type().equals(held.erasure()) && held.isErased();
  }

  /** The declared type of the parameter that an operand is passed for; null if it is for none. */
  static @Nullable ExpressionType parameter(Node operand, Node use) {
    Symbol called = use.findData(Attribution.SYMBOL).orElse(null);
    if (called == null
        || called.declaration() == null
        || !(use instanceof NodeWithArguments<?> call)) {
      return null;
    }
    int index = call.getArguments().indexOf(operand);
    List<ExpressionType> parameters = called.declaration().parameterTypes();
    return index >= 0 && index < parameters.size() ? parameters.get(index) : null;
  }
}
