package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.Scopes;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the binding of an {@code instanceof} a variable where its scope holds an await.
 *
 * <pre>{@code
 * if (o instanceof String s) {         if (o instanceof String) {
 *   await(send(s));              →       String s = (String) o;
 * }                                      await(send(s));
 *                                      }
 *
 * if (!(f() instanceof A a)) {         Object tested;
 *   return;                            A a;
 * }                              →     if (!((tested = f()) instanceof A && (a = (A) tested) != null)) {
 * await(send(a));                        return;
 *                                      }
 *                                      await(send(a));
 * }</pre>
 *
 * <p>So is one behind an await in the right operand of {@code &&} or {@code ||}, which is evaluated
 * in a branch.
 *
 * <p>A closure takes no variable that is assigned in a loop. One in the condition of a loop that is
 * kept takes what the pattern binds, under another name: {@code !(o instanceof A a1 && (a = a1) ==
 * a1 && test(() -> a1))}.
 *
 * <p>A record pattern stays and binds what the variables are assigned from: {@code o instanceof
 * Point(int x1, var y1) && (x = x1) == x1 && (y = y1) == y1}. No switch takes its place, for what
 * javac 25 makes of a switch with patterns that is a condition the JVM may refuse.
 *
 * <p>Invariant: no binding of an {@code instanceof} pattern whose scope holds an await is used
 * outside of the expression with the test. The variable is definitely assigned wherever the binding
 * was, and assigned once if its declaration runs once and is not {@link
 * BindingDeclarations#isAssignedInLoop}.
 */
public final class PatternBindings {
  /** Marks a test and the assignments from what it binds, which stay one expression. */
  private static final DataKey<Boolean> MATCH = new DataKey<>() {};

  private final Body body;
  private final Map<Node, Local> bindings = new IdentityHashMap<>();

  private PatternBindings(Body body) {
    this.body = body;
  }

  public static void lower(Body body) {
    new PatternBindings(body).run();
  }

  /** Whether a condition binds on its left what its right side assigns to a variable. */
  public static boolean isMatch(BinaryExpr condition) {
    return condition.containsData(MATCH);
  }

  private void run() {
    List<InstanceOfExpr> inOrder = new ArrayList<>();
    for (Local local : Scopes.of(body)) {
      if (local.declaration() instanceof TypePatternExpr pattern && local.owners().isEmpty()) {
        bindings.put(pattern, local);
        InstanceOfExpr test = testOf(pattern).orElse(null);
        if (test != null
            && (local.isAwaitInScope() || isSplitOff(test))
            && inOrder.stream().noneMatch(it -> it == test)) {
          inOrder.add(test);
        }
      }
    }
    inOrder.forEach(this::lower);
  }

  /**
   * Whether the test becomes a statement that runs if an operand before it says so: what uses the
   * binding is another one.
   */
  private static boolean isSplitOff(InstanceOfExpr test) {
    Expression operand = test;
    while (operand.getParentNode().orElse(null) instanceof Expression outer
        && !(outer instanceof LambdaExpr)) {
      if (outer instanceof BinaryExpr binary
          && binary.getRight() == operand
          && Ast.isShortCircuit(binary)
          && Awaits.in(operand)) {
        return true;
      }
      operand = outer;
    }
    return false;
  }

  private static Optional<InstanceOfExpr> testOf(TypePatternExpr pattern) {
    Node node = pattern.getParentNode().orElseThrow();
    while (node instanceof RecordPatternExpr outer) {
      node = outer.getParentNode().orElseThrow();
    }
    return node instanceof InstanceOfExpr test ? Optional.of(test) : Optional.empty();
  }

  private void lower(InstanceOfExpr test) {
    if (test.getPattern().orElseThrow() instanceof TypePatternExpr pattern
        && !isCapturedInLoop(test, bindings.get(pattern))) {
      if (isWholeCondition(test, bindings.get(pattern))) {
        declareInBranch(test, pattern);
      } else {
        assignInCondition(test, pattern);
      }
    } else {
      assignFromPattern(test);
    }
  }

  /** Whether a closure in the condition of a loop that is kept has the binding. */
  private static boolean isCapturedInLoop(InstanceOfExpr test, Local binding) {
    Statement loop = BindingDeclarations.statementOf(test);
    Node condition = Ast.wholeExpression(test);
    return BindingDeclarations.isLoop(loop)
        && !Awaits.in(loop)
        && binding.uses().stream().anyMatch(use -> isInClosure(use, condition));
  }

  private static boolean isInClosure(Node use, Node condition) {
    return use.isDescendantOf(condition)
        && use.stream(Node.TreeTraversal.PARENTS)
            .takeWhile(it -> it != condition)
            .anyMatch(
                it ->
                    it instanceof LambdaExpr
                        || it instanceof ObjectCreationExpr
                        || it instanceof SwitchEntry);
  }

  /**
   * Whether the test is all that an {@code if} asks, and only its first branch uses the binding.
   */
  private static boolean isWholeCondition(InstanceOfExpr test, Local binding) {
    return test.getParentNode().orElseThrow() instanceof IfStmt branch
        && branch.getCondition() == test
        && binding.uses().stream().allMatch(use -> use.isDescendantOf(branch.getThenStmt()))
        && Stability.isUnassignedLocal(test.getExpression(), branch.getThenStmt());
  }

  private void declareInBranch(InstanceOfExpr test, TypePatternExpr pattern) {
    IfStmt branch = (IfStmt) test.getParentNode().orElseThrow();
    Expression tested = test.getExpression().clone();
    test.removePattern();
    test.setType(testedType(pattern));
    Statement then = branch.getThenStmt();
    branch.setThenStmt(new BlockStmt(new NodeList<>()));
    BlockStmt block = then instanceof BlockStmt it ? it : Ast.block(List.of(then));
    branch.setThenStmt(block);
    block
        .getStatements()
        .addFirst(
            Ast.at(
                test,
                Ast.declare(pattern.getType().clone(), variable(pattern), cast(tested, pattern))));
  }

  private void assignInCondition(InstanceOfExpr test, TypePatternExpr pattern) {
    Expression tested = test.getExpression();
    List<Statement> declarations = new ArrayList<>();
    NameExpr value;
    if (tested instanceof NameExpr name && Stability.isLocal(name)) {
      value = name;
    } else {
      ExpressionType type = Ast.typeOf(tested);
      value = Ast.local(body.names().fresh("tested"), type);
      declarations.add(Ast.declare(body.types().tree(type), value, null));
      test.setExpression(enclosed(assign(value, Ast.unenclosed(Ast.take(tested))), type));
    }
    declarations.add(Ast.declare(pattern.getType().clone(), variable(pattern), null));
    BindingDeclarations.declare(declarations, test, List.of(bindings.get(pattern)));
    ExpressionType type = Ast.typeOf(pattern);
    test.removePattern();
    test.setType(testedType(pattern));
    Expression bind =
        Ast.isNotNull(enclosed(assign(variable(pattern), cast(value.clone(), pattern)), type));
    replace(test, and(test.clone(), bind));
  }

  /**
   * The pattern binds variables of other names, which the assignments use, and the closures in the
   * condition of a loop.
   */
  private void assignFromPattern(InstanceOfExpr test) {
    Node condition = Ast.wholeExpression(test);
    List<Statement> declarations = new ArrayList<>();
    List<Local> bound = new ArrayList<>();
    List<Expression> assignments = new ArrayList<>();
    for (TypePatternExpr pattern :
        test.getPattern().orElseThrow().findAll(TypePatternExpr.class, bindings::containsKey)) {
      Local binding = bindings.get(pattern);
      NameExpr variable = variable(pattern);
      Type type =
          pattern.getParentNode().orElseThrow() == test
              ? pattern.getType().clone()
              : body.types().tree(Ast.typeOf(variable));
      declarations.add(Ast.declare(type, variable, null));
      bound.add(binding);
      boolean isCaptured = isCapturedInLoop(test, binding);
      pattern.setName(body.names().fresh(pattern.getNameAsString()));
      if (isCaptured) {
        binding.uses().stream()
            .filter(use -> use.isDescendantOf(condition))
            .forEach(use -> ((NameExpr) use).setName(pattern.getNameAsString()));
      }
      assignments.add(assignedComponent(variable, variable(pattern)));
    }
    BindingDeclarations.declare(declarations, test, bound);
    Expression matched = test.clone();
    for (Expression assignment : assignments) {
      matched = and(matched, assignment);
      matched.setData(MATCH, true);
    }
    replace(test, matched);
  }

  /** An assignment that is true; all values but a NaN are equal to themselves. */
  private static Expression assignedComponent(NameExpr variable, NameExpr component) {
    ExpressionType type = Ast.typeOf(variable);
    Expression equal =
        binary(
            enclosed(assign(variable, component), type),
            component.clone(),
            BinaryExpr.Operator.EQUALS);
    boolean mayBeNaN =
        type.kind() == ExpressionType.Kind.FLOAT || type.kind() == ExpressionType.Kind.DOUBLE;
    return mayBeNaN
        ? enclosed(binary(equal, Ast.truth(true), BinaryExpr.Operator.BINARY_OR), Types.BOOLEAN)
        : equal;
  }

  private static NameExpr variable(TypePatternExpr pattern) {
    return Ast.local(pattern.getNameAsString(), Ast.typeOf(pattern));
  }

  private static Expression cast(Expression value, TypePatternExpr pattern) {
    ExpressionType type = Ast.typeOf(pattern);
    return Ast.typeOf(value).type().equals(type.type())
        ? value
        : Ast.typed(new CastExpr(testedType(pattern), value), type);
  }

  /**
   * The type where it declares no variable: an annotation before it may be the variable's alone.
   */
  private static ReferenceType testedType(TypePatternExpr pattern) {
    ReferenceType type = pattern.getType().asReferenceType().clone();
    Type part = type.getElementType();
    while (part instanceof ClassOrInterfaceType named) {
      named.setAnnotations(new NodeList<>());
      part = named.getScope().orElse(null);
    }
    return type;
  }

  private static Expression assign(NameExpr variable, Expression value) {
    return Ast.typed(
        new AssignExpr(variable.clone(), value, AssignExpr.Operator.ASSIGN), Ast.typeOf(variable));
  }

  private static Expression enclosed(Expression expression, ExpressionType type) {
    return Ast.typed(new EnclosedExpr(expression), type);
  }

  private static Expression and(Expression left, Expression right) {
    return binary(left, right, BinaryExpr.Operator.AND);
  }

  private static Expression binary(Expression left, Expression right, BinaryExpr.Operator sign) {
    return Ast.typed(new BinaryExpr(left, right, sign), Types.BOOLEAN);
  }

  /** An operand of {@code &&} or a whole condition needs no parentheses. */
  private static void replace(Expression test, Expression replacement) {
    Node parent = test.getParentNode().orElseThrow();
    boolean isPlain =
        parent instanceof EnclosedExpr
            || parent instanceof Statement
            || (parent instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.AND
                && binary.getLeft() == test);
    parent.replace(test, isPlain ? replacement : enclosed(replacement, Types.BOOLEAN));
  }
}
