package dev.fermata.it.differential.generate;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithBody;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.it.differential.Parsing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All the ways to make a program smaller by one step: a part removed, or replaced by a part of
 * itself. Most give no valid program; that is for the compiler to say. Large steps come first.
 */
final class Reductions {
  private static final List<String> LITERALS = List.of("0", "\"\"", "true", "null");

  private final String program;
  private final List<Consumer<CompilationUnit>> steps = new ArrayList<>();

  /** Of expressions; there are many, and each gains little. */
  private final List<Consumer<CompilationUnit>> smallSteps = new ArrayList<>();

  private Reductions(String program) {
    this.program = program;
  }

  /** The steps that there are for a program. */
  static Reductions of(String program) {
    Reductions reductions = new Reductions(program);
    List<Node> nodes = nodes(Parsing.file(program));
    for (int i = 0; i < nodes.size(); i++) {
      reductions.addFor(nodes.get(i), i);
    }
    reductions.steps.addAll(reductions.smallSteps);
    return reductions;
  }

  int size() {
    return steps.size();
  }

  /** The text of the program after one step; empty if the step is impossible or gains nothing. */
  Optional<String> apply(int step) {
    CompilationUnit copy = Parsing.file(program);
    try {
      steps.get(step).accept(copy);
    } catch (ClassCastException impossible) {
      // The tree has no place there for a node of that kind.
      return Optional.empty();
    }
    return Optional.of(copy.toString()).filter(text -> text.length() < program.length());
  }

  private static List<Node> nodes(CompilationUnit unit) {
    List<Node> nodes = new ArrayList<>();
    unit.walk(Node.TreeTraversal.BREADTHFIRST, nodes::add);
    return nodes;
  }

  private void addFor(Node node, int index) {
    if ((node instanceof BodyDeclaration<?> && !isEntryPoint(node))
        || node instanceof CatchClause
        || node instanceof SwitchEntry) {
      add(index, Node::remove);
    }
    if (node instanceof Statement statement) {
      if (statement.getParentNode().filter(BlockStmt.class::isInstance).isPresent()
          || statement.getParentNode().filter(SwitchEntry.class::isInstance).isPresent()) {
        add(index, Node::remove);
      }
      if (!(statement instanceof BlockStmt)) {
        for (int part = 0; part < parts(statement).size(); part++) {
          int chosen = part;
          add(index, found -> found.replace(parts((Statement) found).get(chosen).clone()));
        }
      }
      addOwnSteps(statement, index);
    }
    if (node instanceof BlockStmt block
        && block.getParentNode().filter(BlockStmt.class::isInstance).isPresent()) {
      add(index, Reductions::unwrap);
    }
    if (node instanceof Expression expression && !(node instanceof LambdaExpr)) {
      int operands = expression.getChildNodes().size();
      for (int operand = 0; operand < operands; operand++) {
        int chosen = operand;
        if (expression.getChildNodes().get(operand) instanceof Expression) {
          addSmall(index, found -> found.replace(found.getChildNodes().get(chosen).clone()));
        }
      }
      if (!expression.isLiteralExpr() && !expression.isNameExpr()) {
        LITERALS.forEach(
            literal -> addSmall(index, found -> found.replace(Parsing.expression(literal))));
      }
    }
  }

  private static boolean isEntryPoint(Node node) {
    return node instanceof MethodDeclaration method && method.getNameAsString().equals("run");
  }

  private void addOwnSteps(Statement statement, int index) {
    if (statement instanceof IfStmt conditional && conditional.hasElseBranch()) {
      add(index, found -> ((IfStmt) found).removeElseStmt());
    }
    if (statement instanceof TryStmt attempt) {
      if (attempt.getFinallyBlock().isPresent()) {
        add(index, found -> ((TryStmt) found).removeFinallyBlock());
      }
      for (int resource = 0; resource < attempt.getResources().size(); resource++) {
        int chosen = resource;
        add(index, found -> ((TryStmt) found).getResources().remove(chosen));
      }
    }
  }

  /** The statements that a statement may be replaced by. */
  private static List<Statement> parts(Statement statement) {
    List<Statement> parts = new ArrayList<>();
    if (statement instanceof IfStmt conditional) {
      parts.add(conditional.getThenStmt());
      conditional.getElseStmt().ifPresent(parts::add);
    } else if (statement instanceof NodeWithBody<?> loop) {
      parts.add(loop.getBody());
    } else if (statement instanceof LabeledStmt labeled) {
      parts.add(labeled.getStatement());
    } else if (statement instanceof SynchronizedStmt block) {
      parts.add(block.getBody());
    } else if (statement instanceof TryStmt attempt) {
      parts.add(attempt.getTryBlock());
      attempt.getFinallyBlock().ifPresent(parts::add);
      attempt.getCatchClauses().forEach(clause -> parts.add(clause.getBody()));
    }
    return parts;
  }

  private static void unwrap(Node node) {
    BlockStmt inner = (BlockStmt) node;
    BlockStmt outer = (BlockStmt) inner.getParentNode().orElseThrow();
    NodeList<Statement> statements = outer.getStatements();
    int at = statements.indexOf(inner);
    List<Statement> moved = List.copyOf(inner.getStatements());
    statements.remove(at);
    statements.addAll(at, moved);
  }

  private void add(int index, Consumer<Node> step) {
    steps.add(unit -> step.accept(nodes(unit).get(index)));
  }

  private void addSmall(int index, Consumer<Node> step) {
    smallSteps.add(unit -> step.accept(nodes(unit).get(index)));
  }
}
