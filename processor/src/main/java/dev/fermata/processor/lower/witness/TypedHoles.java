package dev.fermata.processor.lower.witness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Hole;
import dev.fermata.processor.lower.QualifiedNames;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives a value its type back where it is used: in the place of the expression that it came from
 * stands that expression, in a branch that is never taken, and so has the type that inference finds
 * there.
 *
 * <pre>{@code
 *                                      <T> T as(T witness, Object value)
 * Object first = any.get(0);           Object first = any.get(0);
 * Object next = await(next());    →    Object next = await(next());
 * swap(any, first, next);              swap(any, as(false ? any.get(0) : null, first), next);
 * }</pre>
 *
 * <p>A branch that is not taken costs nothing at run time, and assigns no variable (JLS 16.1.8).
 * Where nothing was expected of the expression, nothing may be of the call: a supplier gives the
 * value.
 *
 * <p>Invariant: a use that needs more than the type of the variable is of the witness's type.
 */
public final class TypedHoles {
  private final Body body;
  private final DeadCopies copies;

  private TypedHoles(Body body) {
    this.body = body;
    this.copies = new DeadCopies(body, DeadCopies.variables(body));
  }

  public static void lower(Body body) {
    List<Node> roots = new ArrayList<>(List.of(body.block()));
    roots.addAll(body.memberTypes());
    List<NameExpr> uses = new ArrayList<>();
    for (Node root : roots) {
      root.walk(NameExpr.class, name -> collect(name, uses));
    }
    if (!uses.isEmpty()) {
      TypedHoles holes = new TypedHoles(body);
      uses.forEach(holes::fill);
    }
  }

  private static void collect(NameExpr name, List<NameExpr> uses) {
    Witness witness = Witness.of(name);
    if (witness != null
        && witness.expression() != null
        && Stability.isLocal(name)
        && Uses.needType(name)) {
      uses.add(name);
    }
  }

  private void fill(NameExpr name) {
    Witness witness = Witness.of(name);
    Expression dead = copies.of(witness);
    boolean isSupplied = witness.isStandalone() && isPoly(dead) && isExpectedOf(name);
    replace(name, dead, isSupplied ? Hole.SUPPLIED : Hole.INFERRED, body);
  }

  /**
   * Gives what takes the place of a function the type of the function.
   *
   * @param function the function, which belongs to nothing
   * @param variables the names of variables that need not be there
   * @param value what takes the place of the function
   */
  public static void restore(
      LambdaExpr function, Set<String> variables, Expression value, Body body) {
    DeadCopies copies = new DeadCopies(body, variables);
    replace(value, copies.of(function), Hole.INFERRED, body);
    value
        .getParentNode()
        .ifPresent(call -> call.setData(Attribution.EXPECTED_TYPE_ARGUMENTS, true));
  }

  static void replace(Expression value, Expression dead, Hole hole, Body body) {
    body.addHole(hole);
    ExpressionType known = Ast.typeOf(value);
    boolean isInClass = isInClass(value);
    Expression typed = new ConditionalExpr(Ast.truth(false), enclosed(dead), new NullLiteralExpr());
    Ast.replace(
        value,
        it -> {
          MethodCallExpr call =
              Ast.typed(new MethodCallExpr(hole.methodName(body.type()), typed, it), known);
          if (isInClass) {
            String coroutines = body.type().coroutinesQualifiedName();
            call.setScope(QualifiedNames.expression(Symbol.typeNamed(coroutines, coroutines)));
          }
          return hole == Hole.SUPPLIED ? Ast.typed(Ast.call(call, "get"), known) : call;
        });
  }

  /** The members of a class may hide the methods that holes are. */
  private static boolean isInClass(Node node) {
    Node at = node;
    while (at != null && !(at instanceof BodyDeclaration<?>)) {
      at = at.getParentNode().orElse(null);
    }
    return at != null;
  }

  private static Expression enclosed(Expression dead) {
    return dead.isAssignExpr() || dead.isConditionalExpr() || dead.isLambdaExpr()
        ? new EnclosedExpr(dead)
        : dead;
  }

  /** Whether what is expected of an expression can change its type. */
  private static boolean isPoly(Expression expression) {
    return expression instanceof MethodCallExpr
        || expression instanceof ObjectCreationExpr
        || expression instanceof ConditionalExpr
        || expression.isSwitchExpr()
        || (expression instanceof EnclosedExpr enclosed && isPoly(enclosed.getInner()));
  }

  /** Whether a type is expected of a use. */
  private static boolean isExpectedOf(NameExpr name) {
    Node operand = Uses.operand(name);
    Node use = operand.getParentNode().orElseThrow();
    return !Uses.isScope(operand, use)
        && !(use instanceof VariableDeclarator variable && variable.getType().isVarType());
  }
}
