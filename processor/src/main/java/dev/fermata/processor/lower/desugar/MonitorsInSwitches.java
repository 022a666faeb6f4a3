package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.Attribution;
import java.util.List;

/**
 * Puts a {@code synchronized} statement within a switch expression into a {@code try} statement.
 * Where operands wait on the stack for the switch expression, javac saves them from a {@code try}
 * in it, but javac 17 forgets that {@code synchronized} is one too, and the JVM refuses what it
 * writes. A user's local variable leaves nothing on the stack, a field of the coroutine does.
 *
 * <pre>{@code
 * int n = switch (key) {             int n = switch (key) {
 *   case 1 -> {                        case 1 -> {
 *     synchronized (lock) {              try {
 *       step();                            synchronized (lock) {
 *     }                           →          step();
 *     yield 1;                             }
 *   }                                    } catch (Error error) {
 *   default -> 2;                          throw error;
 * };                                     }
 *                                        yield 1;
 *                                      }
 *                                      default -> 2;
 *                                    };
 * }</pre>
 *
 * <p>Invariant: where a switch expression of the body itself locks, a {@code try} statement is in
 * it.
 */
public final class MonitorsInSwitches {
  private final Body body;

  private MonitorsInSwitches(Body body) {
    this.body = body;
  }

  public static void lower(Body body) {
    new MonitorsInSwitches(body).enclose(body.block(), false);
  }

  private void enclose(Node node, boolean isInSwitch) {
    if (isInSwitch && node instanceof SynchronizedStmt statement) {
      Statement place = new EmptyStmt();
      statement.replace(place);
      place.replace(enclosed(statement));
    }
    for (Node child : List.copyOf(node.getChildNodes())) {
      enclose(child, !Awaits.isClosed(node) && (isInSwitch || node instanceof SwitchExpr));
    }
  }

  private TryStmt enclosed(SynchronizedStmt statement) {
    String error = body.names().fresh("error");
    Parameter parameter = new Parameter(body.types().tree(Types.ERROR), error);
    parameter.setData(Attribution.TYPE, Types.ERROR);
    NameExpr caught = Ast.local(error, Types.ERROR);
    CatchClause clause = new CatchClause(parameter, Ast.block(List.of(new ThrowStmt(caught))));
    TryStmt enclosing = new TryStmt();
    enclosing.setTryBlock(Ast.block(List.of(statement)));
    enclosing.setCatchClauses(new NodeList<>(clause));
    statement.getRange().ifPresent(enclosing::setRange);
    return enclosing;
  }
}
