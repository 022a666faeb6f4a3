package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithBody;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import dev.fermata.processor.resolve.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Replaces statements that await by others, from the inside out. Keeps the user's comment on the
 * first statement and the user's line on all that come of one.
 */
public abstract class StatementRewriter {

  /**
   * Rewrites a statement that contains an await and whose parts are rewritten already. The
   * statement is detached.
   *
   * @param labels the labels directly before the statement
   * @return what takes its place; statements before the last one run before the labels
   */
  protected abstract List<Statement> rewrite(Statement statement, List<String> labels);

  protected final void rewriteIn(BlockStmt block) {
    if (Awaits.in(block)) {
      rewriteAll(block.getStatements());
    }
  }

  private void rewriteAll(NodeList<Statement> statements) {
    List<Statement> rewritten = new ArrayList<>();
    for (Statement statement : Ast.takeAll(statements)) {
      rewritten.addAll(rewriteTree(statement));
    }
    statements.addAll(rewritten);
  }

  private List<Statement> rewriteTree(Statement statement) {
    List<String> labels = new ArrayList<>();
    Statement inner = statement;
    while (inner instanceof LabeledStmt labeled) {
      labels.add(labeled.getLabel().getIdentifier());
      inner = labeled.getStatement();
    }
    if (!Awaits.in(inner)) {
      return List.of(statement);
    }
    if (inner != statement) {
      ((LabeledStmt) inner.getParentNode().orElseThrow()).setStatement(new EmptyStmt());
    }
    rewriteParts(inner);
    List<Statement> rewritten = new ArrayList<>(rewrite(inner, labels));
    if (inner != statement) {
      putLabels(statement, inner, rewritten);
    }
    keepComment(statement, rewritten);
    rewritten.forEach(it -> markLine(it, Ast.lineOf(statement)));
    return rewritten;
  }

  /** Labels a loop alone, so that it can be continued, and anything else as a whole. */
  private static void putLabels(Statement statement, Statement inner, List<Statement> rewritten) {
    LabeledStmt innermost = (LabeledStmt) statement;
    while (innermost.getStatement() instanceof LabeledStmt labeled) {
      innermost = labeled;
    }
    if (Jumps.isLoop(inner)) {
      int last = rewritten.size() - 1;
      innermost.setStatement(rewritten.get(last));
      rewritten.set(last, statement);
    } else {
      innermost.setStatement(Ast.single(rewritten));
      rewritten.clear();
      rewritten.add(statement);
    }
  }

  private void rewriteParts(Node node) {
    if (Awaits.isClosed(node) || !Awaits.in(node)) {
      return;
    }
    if (node instanceof BlockStmt block) {
      rewriteAll(block.getStatements());
      return;
    }
    if (node instanceof SwitchEntry entry && isStatements(entry)) {
      entry.getGuard().ifPresent(this::rewriteParts);
      rewriteAll(entry.getStatements());
      bracket(entry);
      return;
    }
    if (node instanceof IfStmt branch) {
      rewriteSlot(branch.getThenStmt(), branch::setThenStmt);
      branch.getElseStmt().ifPresent(it -> rewriteSlot(it, branch::setElseStmt));
    } else if (node instanceof NodeWithBody<?> loop) {
      rewriteSlot(loop.getBody(), loop::setBody);
    }
    for (Node child : List.copyOf(node.getChildNodes())) {
      boolean isSlot = child instanceof Statement && !(child instanceof BlockStmt);
      if (!isSlot || node instanceof SwitchEntry) {
        rewriteParts(child);
      }
    }
  }

  private void rewriteSlot(Statement statement, Consumer<Statement> slot) {
    if (!(statement instanceof BlockStmt)) {
      slot.accept(new EmptyStmt());
      slot.accept(Ast.single(rewriteTree(statement)));
    }
  }

  /** Whether a case holds statements; that of a switch expression may hold its value. */
  private static boolean isStatements(SwitchEntry entry) {
    return entry.getType() != SwitchEntry.Type.EXPRESSION
        || entry.getParentNode().orElseThrow() instanceof SwitchStmt;
  }

  /** Puts what became of the one statement after an arrow into a block. */
  private static void bracket(SwitchEntry entry) {
    if (entry.getType() == SwitchEntry.Type.STATEMENT_GROUP) {
      return;
    }
    List<Statement> statements = Ast.takeAll(entry.getStatements());
    boolean isBlock = statements.size() == 1 && statements.get(0) instanceof BlockStmt;
    entry.getStatements().add(isBlock ? statements.get(0) : Ast.block(statements));
    entry.setType(SwitchEntry.Type.BLOCK);
  }

  private static void keepComment(Statement statement, List<Statement> rewritten) {
    if (statement.getComment().isPresent()
        && !rewritten.isEmpty()
        && rewritten.get(0) != statement
        && rewritten.get(0).getComment().isEmpty()) {
      Comment comment = statement.getComment().get();
      statement.removeComment();
      rewritten.get(0).setComment(comment);
    }
  }

  private static void markLine(Node node, int line) {
    if (node instanceof Expression) {
      return;
    }
    if (node instanceof Statement
        && node.getRange().isEmpty()
        && !node.containsData(Attribution.ORIGINAL_LINE)) {
      node.setData(Attribution.ORIGINAL_LINE, line);
    }
    node.getChildNodes().forEach(child -> markLine(child, line));
  }
}
