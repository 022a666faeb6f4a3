package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.nodeTypes.NodeWithBody;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts braces around every branch and body: what is one statement of the user's may become two.
 *
 * <pre>{@code
 * if (done) return 1;      →      if (done) {
 *                                   return 1;
 *                                 }
 * }</pre>
 */
public final class Braces {
  private Braces() {}

  public static void add(Machine machine) {
    machine.blocks().forEach(block -> block.statements().forEach(Braces::add));
  }

  private static void add(Node node) {
    if (node instanceof IfStmt choice) {
      wrap(choice.getThenStmt(), choice::setThenStmt);
      choice
          .getElseStmt()
          .filter(branch -> !branch.isIfStmt())
          .ifPresent(branch -> wrap(branch, choice::setElseStmt));
    } else if (node instanceof NodeWithBody<?> loop) {
      wrap(loop.getBody(), loop::setBody);
    } else if (node instanceof LabeledStmt labeled && labeled.getStatement().isExpressionStmt()) {
      wrap(labeled.getStatement(), labeled::setStatement);
    }
    List.copyOf(node.getChildNodes()).forEach(Braces::add);
  }

  private static void wrap(Statement statement, Consumer<Statement> place) {
    if (!statement.isBlockStmt()) {
      BlockStmt block = new BlockStmt();
      place.accept(block);
      block.addStatement(statement);
    }
  }
}
