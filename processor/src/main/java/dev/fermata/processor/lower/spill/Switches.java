package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Completion;
import dev.fermata.processor.lower.Jumps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Switches that await in their cases.
 *
 * <pre>{@code
 * x = switch (day) {                   switch (day) {
 *   case SUNDAY -> 0;                    case SUNDAY -> x = 0;
 *   default -> await(hours);     →       default -> {
 * };                                       x = await(hours);
 *                                        }
 *                                      }
 * }</pre>
 */
final class Switches {
  private final Body body;
  private final Expressions expressions;

  Switches(Body body, Expressions expressions) {
    this.body = body;
    this.expressions = expressions;
  }

  /** Makes the selector of a statement plain, and its cases such that only their bodies await. */
  void statement(SwitchStmt choice, List<Statement> out) {
    plainSelector(choice, out);
    if (SwitchDispatch.isNeeded(choice)) {
      SwitchDispatch.lower(body, expressions, choice, out);
    } else {
      out.add(choice);
    }
  }

  private void plainSelector(SwitchStmt choice, List<Statement> out) {
    choice.setSelector(Ast.unenclosed(expressions.value(Ast.take(choice.getSelector()), out)));
  }

  /** Turns a switch expression into a statement that delivers its value. */
  void deliver(SwitchExpr choice, Destination destination, List<Statement> out) {
    Expression selector = Ast.take(choice.getSelector());
    List<SwitchEntry> entries = List.copyOf(choice.getEntries());
    choice.getEntries().clear();
    SwitchStmt statement = new SwitchStmt(Ast.unenclosed(selector), new NodeList<>(entries));
    Delivery delivery = new Delivery(destination);
    entries.forEach(delivery::entry);
    List<Statement> lowered = new ArrayList<>();
    if (entries.stream().anyMatch(SwitchEntry::isDefault)) {
      statement(statement, lowered);
    } else {
      // A switch expression without a default covers all cases, which a statement need not.
      plainSelector(statement, lowered);
      SwitchDispatch.lower(body, expressions, statement, lowered);
    }
    int last = lowered.size() - 1;
    out.addAll(lowered.subList(0, last));
    Statement whole = lowered.get(last);
    out.add(Ast.at(choice, delivery.label == null ? whole : Ast.labeled(delivery.label, whole)));
  }

  /** Replaces what yields a value by what stores it and leaves the statement. */
  private final class Delivery {
    private final Destination destination;
    private @Nullable String label;

    Delivery(Destination destination) {
      this.destination = destination;
    }

    void entry(SwitchEntry entry) {
      switch (entry.getType()) {
        case EXPRESSION -> {
          Expression value = Ast.take(((ExpressionStmt) entry.getStatement(0)).getExpression());
          List<Statement> statements = new ArrayList<>();
          expressions.deliver(value, destination, statements);
          entry.setStatements(new NodeList<>(Ast.block(statements)));
          entry.setType(SwitchEntry.Type.BLOCK);
        }
        case BLOCK -> {
          BlockStmt block = (BlockStmt) entry.getStatement(0);
          Optional<Statement> last = block.getStatements().getLast();
          yields(block, last.orElse(null));
        }
        case STATEMENT_GROUP -> yields(entry, null);
        case THROWS_STATEMENT -> {}
      }
    }

    /** The statement that is last after an arrow need not leave the switch: it ends there. */
    private void yields(Node node, @Nullable Statement last) {
      for (YieldStmt yield : yieldsIn(node)) {
        List<Statement> statements = new ArrayList<>();
        Expression value = Ast.take(yield.getExpression());
        expressions.deliver(value, destination, statements);
        if (yield != last && Completion.isNormal(statements)) {
          statements.add(leave(yield, node));
        }
        Ast.replace(yield, statements);
      }
    }

    private BreakStmt leave(YieldStmt yield, Node end) {
      Node node = yield;
      while (node != end) {
        node = node.getParentNode().orElseThrow();
        if (Jumps.isLoop(node) || node instanceof SwitchStmt) {
          if (label == null) {
            label = body.names().fresh("choice");
          }
          return Ast.breakTo(label);
        }
      }
      return Ast.breakTo(null);
    }
  }

  private static List<YieldStmt> yieldsIn(Node node) {
    return Jumps.outOf(node).stream()
        .filter(YieldStmt.class::isInstance)
        .map(YieldStmt.class::cast)
        .toList();
  }
}
