package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.fermata.processor.resolve.Attribution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks what this package guarantees, so that a mistake in a pass ends as an error and never as
 * wrong code.
 */
public final class LoweredForm {
  private final Body body;

  private LoweredForm(Body body) {
    this.body = body;
  }

  /**
   * Checks a body that is lowered.
   *
   * @throws IllegalStateException if the guarantee is broken
   */
  public static void verify(Body body) {
    LoweredForm form = new LoweredForm(body);
    form.verify(body.block());
    form.verifyLocals();
  }

  private void verify(Node node) {
    if (!Awaits.in(node)) {
      return;
    }
    if (node instanceof ExpressionStmt statement) {
      verifyAwait(statement);
      return;
    }
    require(mayAwait(node), node, "may not await");
    verifyHead(node);
    for (Node child : node.getChildNodes()) {
      verify(child);
    }
  }

  private static boolean mayAwait(Node node) {
    return !(node instanceof Statement)
        || node instanceof BlockStmt
        || node instanceof IfStmt
        || node instanceof WhileStmt
        || node instanceof DoStmt
        || node instanceof ForStmt
        || node instanceof LabeledStmt
        || node instanceof SwitchStmt
        || (node instanceof TryStmt attempt
            && attempt.getResources().isEmpty()
            && attempt.getFinallyBlock().isEmpty());
  }

  /** Conditions, selectors, guards and updates are expressions directly below their statement. */
  private void verifyHead(Node node) {
    for (Node child : node.getChildNodes()) {
      require(!(child instanceof Expression) || !Awaits.in(child), node, "awaits in its head");
    }
  }

  private void verifyAwait(ExpressionStmt statement) {
    Expression await = statement.getExpression();
    if (await instanceof AssignExpr assignment) {
      require(
          assignment.getOperator() == AssignExpr.Operator.ASSIGN
              && assignment.getTarget() instanceof NameExpr name
              && Stability.isLocal(name),
          statement,
          "assigns an awaited value to what is no local variable");
      await = assignment.getValue();
    } else if (await instanceof VariableDeclarationExpr declaration) {
      require(declaration.getVariables().size() == 1, statement, "declares several variables");
      VariableDeclarator variable = declaration.getVariable(0);
      await = variable.getInitializer().orElseThrow();
    }
    require(Awaits.isAwait(await), statement, "awaits inside an expression");
    List<Expression> operands = ((MethodCallExpr) await).getArguments();
    require(operands.size() == 1, statement, "awaits several operands");
    require(!Awaits.in(operands.get(0)), statement, "awaits inside an await");
  }

  private void verifyLocals() {
    Set<String> names = new HashSet<>();
    for (Local local : Scopes.of(body)) {
      if (!local.owners().isEmpty()) {
        continue;
      }
      Node declaration = local.declaration();
      if (local.isType()) {
        require(!local.isAwaitInScope(), declaration, "is a local type with an await in its scope");
        continue;
      }
      boolean isParameter = !declaration.isDescendantOf(body.block());
      if (!isParameter && !local.isUnnamed()) {
        require(names.add(local.name()), declaration, "has the name of another variable");
        require(!body.names().isReserved(local.name()), declaration, "has a reserved name");
        require(declaration.containsData(Attribution.TYPE), declaration, "has no known type");
      }
      require(
          !((local.isUnnamed() || declaration.containsData(Attribution.CONSTANT))
              && local.isTakenApart()),
          declaration,
          "is a constant or unnamed variable in a statement that awaits");
      require(
          !(declaration instanceof TypePatternExpr
              && local.isAwaitInScope()
              && isUsedOutsideOfItsExpression(local)),
          declaration,
          "is a binding with an await in its scope");
    }
  }

  private static boolean isUsedOutsideOfItsExpression(Local binding) {
    Node whole = Ast.wholeExpression(binding.declaration());
    return binding.uses().stream().anyMatch(use -> !use.isDescendantOf(whole));
  }

  private void require(boolean holds, Node node, String what) {
    if (!holds) {
      throw new IllegalStateException(
          "Line "
              + Ast.lineOf(node)
              + " of "
              + body.method().name()
              + " was not lowered: this "
              + what
              + ": "
              + node);
    }
  }
}
