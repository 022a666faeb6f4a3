package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The jumps out of a piece of code: {@code return}, {@code break}, {@code continue}, yield. */
public final class Jumps {
  private final List<Statement> found = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();

  private Jumps() {}

  /** The jumps in the code that leave it, in source order. */
  public static List<Statement> outOf(Node code) {
    Jumps jumps = new Jumps();
    jumps.collect(code, false, false, false);
    return jumps.found;
  }

  /** The {@code continue} statements in a loop's body that go on with that loop. */
  public static List<ContinueStmt> continuesOf(Statement body, List<String> labelsOfLoop) {
    List<ContinueStmt> continues = new ArrayList<>();
    for (Statement jump : outOf(body)) {
      if (jump instanceof ContinueStmt statement && isTo(statement.getLabel(), labelsOfLoop)) {
        continues.add(statement);
      }
    }
    return continues;
  }

  /** Whether code that stands directly in a loop or switch breaks out of that. */
  static boolean breaksFrom(Node code) {
    return outOf(code).stream()
        .anyMatch(jump -> jump instanceof BreakStmt it && it.getLabel().isEmpty());
  }

  /** Whether the code breaks to a label around it. */
  static boolean breaksTo(String label, Node code) {
    return outOf(code).stream()
        .anyMatch(
            jump ->
                jump instanceof BreakStmt it
                    && it.getLabel().filter(to -> to.getIdentifier().equals(label)).isPresent());
  }

  public static boolean isLoop(Node node) {
    return node instanceof WhileStmt
        || node instanceof DoStmt
        || node instanceof ForStmt
        || node instanceof ForEachStmt;
  }

  private static boolean isTo(Optional<SimpleName> label, List<String> labels) {
    return label.map(it -> labels.contains(it.getIdentifier())).orElse(true);
  }

  private void collect(Node node, boolean inLoop, boolean inSwitch, boolean inSwitchExpression) {
    if (Awaits.isClosed(node)) {
      return;
    }
    if (node instanceof ReturnStmt
        || (node instanceof BreakStmt jump && leaves(jump.getLabel(), inLoop || inSwitch))
        || (node instanceof ContinueStmt go && leaves(go.getLabel(), inLoop))
        || (node instanceof YieldStmt && !inSwitchExpression)) {
      found.add((Statement) node);
    }
    boolean isNewLabel =
        node instanceof LabeledStmt labeled && labels.add(labeled.getLabel().getIdentifier());
    for (Node child : node.getChildNodes()) {
      collect(
          child,
          inLoop || isLoop(node),
          inSwitch || node instanceof SwitchStmt,
          inSwitchExpression || node instanceof SwitchExpr);
    }
    if (isNewLabel) {
      labels.remove(((LabeledStmt) node).getLabel().getIdentifier());
    }
  }

  private boolean leaves(Optional<SimpleName> label, boolean hasInnerTarget) {
    return label.map(it -> !labels.contains(it.getIdentifier())).orElse(!hasInnerTarget);
  }
}
