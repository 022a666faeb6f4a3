package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.fermata.processor.lower.desugar.BindingDeclarations;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.types.TypeTrees;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A lambda or class body that captures a hoisted variable, or a binding that a loop assigns,
 * captures a fresh local instead: what it sees is the value of its own iteration, and no coroutine
 * is kept alive by it. So do the guard of a case and a resource that is a variable, which may only
 * be what is effectively final.
 *
 * <pre>{@code
 * jobs.add(() -> work(item));     →     Item capturedItem = item;
 *                                       jobs.add(() -> work(capturedItem));
 * }</pre>
 *
 * <p>The variable is effectively final in the source, so one copy before the innermost statement
 * will do. Where that statement assigns it first, the copy is assigned along with it.
 *
 * <pre>{@code
 *                                       Item capturedItem;
 * if ((item = next()) != null     →     if ((item = capturedItem = next()) != null
 *     && test(() -> item)) …                && test(() -> capturedItem)) …
 * }</pre>
 */
public final class SnapshotCaptures {
  private final Machine machine;

  private SnapshotCaptures(Machine machine) {
    this.machine = machine;
  }

  public static void snapshot(Machine machine) {
    SnapshotCaptures snapshot = new SnapshotCaptures(machine);
    for (Block block : machine.blocks()) {
      snapshot.snapshot(block);
    }
  }

  private void snapshot(Block block) {
    Map<String, String> copied = new HashMap<>();
    for (int i = 0; i < block.statements().size(); i++) {
      Statement statement = block.statements().get(i);
      for (NameExpr capture : captures(statement)) {
        Statement innermost = innermost(capture, statement);
        if (innermost == statement || copied.containsKey(capture.getNameAsString())) {
          i = rename(capture, statement, block, i, copied);
        } else {
          insertBefore(innermost, copyFor(capture, innermost));
        }
      }
    }
    for (Node expression : block.terminator().expressions()) {
      for (NameExpr capture : captures(expression)) {
        rename(capture, expression, block, block.statements().size(), copied);
      }
    }
  }

  /** Lets a use name the copy that this block has, made before a statement if there is none yet. */
  private int rename(
      NameExpr capture, Node user, Block block, int index, Map<String, String> copied) {
    String name = capture.getNameAsString();
    if (copied.containsKey(name)) {
      capture.setName(copied.get(name));
      return index;
    }
    block.insert(index, copyFor(capture, user));
    copied.put(name, capture.getNameAsString());
    return index + 1;
  }

  private List<NameExpr> captures(Node node) {
    return Effects.of(node, machine).captures().stream()
        .filter(capture -> isToCopy(machine.variablesByName().get(capture.getNameAsString())))
        .toList();
  }

  private static boolean isToCopy(Variable variable) {
    return switch (variable.place()) {
      case FIELD, LOCAL -> true;
      case IN_PLACE ->
          variable.declaration() != null
              && BindingDeclarations.isAssignedInLoop(variable.declaration());
      case NOWHERE -> false;
    };
  }

  /** Makes the declaration of a copy, to stand before its user, and lets the use name it. */
  private Statement copyFor(NameExpr capture, Node user) {
    Variable variable = machine.variablesByName().get(capture.getNameAsString());
    String name = variable.name();
    String copy =
        machine
            .body()
            .names()
            .fresh("captured" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    VariableDeclarator declarator =
        new VariableDeclarator(TypeTrees.tree(variable.type().type()), copy);
    declarator.setData(Attribution.TYPE, variable.type());
    List<AssignExpr> assignments = Effects.of(user, machine).assignments(name);
    if (assignments.isEmpty()) {
      declarator.setInitializer(new NameExpr(name));
    } else {
      assignments.forEach(assignment -> assignAlong(assignment, copy));
    }
    capture.setName(copy);
    return new ExpressionStmt(new VariableDeclarationExpr(declarator));
  }

  private static void assignAlong(AssignExpr assignment, String copy) {
    Expression value = assignment.getValue();
    assignment.setValue(new NullLiteralExpr());
    assignment.setValue(new AssignExpr(new NameExpr(copy), value, AssignExpr.Operator.ASSIGN));
  }

  /** The innermost statement around the closure that captures, within {@code outermost}. */
  private static Statement innermost(NameExpr capture, Statement outermost) {
    Node closure = capture;
    for (Node node = capture; node != outermost; node = node.getParentNode().orElseThrow()) {
      if (node instanceof LambdaExpr
          || node instanceof TypeDeclaration<?>
          || node instanceof ObjectCreationExpr creation
              && creation.getAnonymousClassBody().isPresent()
          || node instanceof SwitchEntry entry
              && entry.getGuard().filter(it -> isIn(capture, it)).isPresent()) {
        closure = node;
      }
    }
    Node node = closure;
    while (node != outermost && !(node instanceof Statement && !isValue((Statement) node))) {
      node = node.getParentNode().orElseThrow();
    }
    // A loop stays next to its labels: else it could not be continued by them.
    while (node != outermost && node.getParentNode().orElseThrow() instanceof LabeledStmt labeled) {
      node = labeled;
    }
    return (Statement) node;
  }

  private static boolean isIn(Node node, Node tree) {
    return node == tree || node.isDescendantOf(tree);
  }

  /** Whether a statement is the value of a switch expression's case: nothing can precede it. */
  private static boolean isValue(Statement statement) {
    return statement instanceof ExpressionStmt
        && statement.getParentNode().orElse(null) instanceof SwitchEntry entry
        && entry.getType() == SwitchEntry.Type.EXPRESSION
        && entry.getParentNode().orElse(null) instanceof SwitchExpr;
  }

  private static void insertBefore(Statement statement, Statement copy) {
    Node parent = statement.getParentNode().orElseThrow();
    if (parent instanceof BlockStmt block) {
      block.getStatements().addBefore(copy, statement);
    } else if (parent instanceof SwitchEntry entry
        && entry.getType() == SwitchEntry.Type.STATEMENT_GROUP) {
      entry.getStatements().addBefore(copy, statement);
    } else {
      BlockStmt braced = new BlockStmt();
      statement.replace(braced);
      braced.addStatement(copy);
      braced.addStatement(statement);
      if (parent instanceof SwitchEntry entry) {
        entry.setType(SwitchEntry.Type.BLOCK);
      }
    }
  }
}
