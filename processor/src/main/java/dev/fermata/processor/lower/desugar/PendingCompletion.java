package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Completion;
import dev.fermata.processor.lower.Jumps;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a block ended, kept while other code runs: normally, with an exception, or on its way
 * somewhere else.
 *
 * <pre>{@code
 *                                      Throwable failure = null;
 *                                      int exit = 0;
 *                                      attempt: try {
 * if (a) break;                          if (a) {
 * if (b) continue;                         exit = 1;
 * work();                        →         break attempt;
 *                                        }
 *                                        …
 *                                        work();
 *                                      } catch (Throwable error) {
 *                                        failure = error;
 *                                      }
 *                                      // what runs in between
 *                                      if (failure != null) throw failure;
 *                                      if (exit == 1) break;
 *                                      if (exit == 2) continue;
 * }</pre>
 */
public final class PendingCompletion {
  private final Body body;
  private final NameExpr failure;
  private @Nullable NameExpr exit;
  private final boolean isNormal;
  private final List<Statement> before = new ArrayList<>();
  private final List<Exit> exits = new ArrayList<>();
  private final Statement guarded;

  /** A way out of the block, and what says that it was taken; null if there is no other. */
  private record Exit(Statement jump, @Nullable Expression taken) {}

  /**
   * Guards a block.
   *
   * @param statements the block, detached
   * @param mayBeSwallowed whether an exception may be forgotten in between
   */
  PendingCompletion(Body body, List<Statement> statements, boolean mayBeSwallowed) {
    this.body = body;
    this.failure = Ast.local(body.names().fresh("failure"), Types.THROWABLE);
    this.isNormal = mayBeSwallowed || Completion.isNormal(statements);
    before.add(Ast.declare(body.types().tree(Types.THROWABLE), failure, new NullLiteralExpr()));
    TryStmt attempt = new TryStmt();
    attempt.setTryBlock(Ast.block(statements));
    boolean mayBeOverridden = Jumps.outOf(attempt).stream().anyMatch(it -> isGuarded(it, attempt));
    boolean isEndReached = Completion.isNormal(statements);
    String label = keepExits(attempt);
    NameExpr error = Ast.local(body.names().fresh("error"), Types.THROWABLE);
    List<Statement> caught = new ArrayList<>(List.of(Ast.assign(failure, error)));
    if (exit != null && mayBeOverridden) {
      caught.add(Ast.assign(exit, Ast.number(0)));
      if (isEndReached) {
        attempt.getTryBlock().addStatement(Ast.assign(exit, Ast.number(0)));
      }
    }
    attempt.setCatchClauses(new NodeList<>(catching(body, error, caught)));
    this.guarded = label == null ? attempt : Ast.labeled(label, attempt);
  }

  /**
   * Whether a jump leaves a try whose finally block or resource may have another one happen. The
   * exit is noted before that, so it has to be forgotten where it was not taken in the end.
   */
  private static boolean isGuarded(Node jump, TryStmt attempt) {
    Node node = jump;
    while (node != attempt) {
      Node parent = node.getParentNode().orElseThrow();
      if (parent instanceof TryStmt inner
          && inner != attempt
          && (inner.getFinallyBlock().isPresent() || !inner.getResources().isEmpty())) {
        return true;
      }
      node = parent;
    }
    return false;
  }

  /** Declares what is kept, and runs the block. */
  List<Statement> guarded() {
    List<Statement> statements = new ArrayList<>(before);
    statements.add(guarded);
    return statements;
  }

  /** The exception that ended the block; null if none did. */
  NameExpr failure() {
    return failure.clone();
  }

  /** Goes on with what ended the block. */
  List<Statement> after() {
    List<Statement> statements = new ArrayList<>();
    Statement rethrow = Ast.throwing(failure());
    if (exits.isEmpty() && !isNormal) {
      return List.of(rethrow);
    }
    statements.add(Ast.ifThen(Ast.isNotNull(failure()), List.of(rethrow)));
    for (int i = 0; i < exits.size(); i++) {
      Exit exit = exits.get(i);
      boolean isLeft = !isNormal && i == exits.size() - 1;
      statements.add(
          exit.taken == null || isLeft ? exit.jump : Ast.ifThen(exit.taken, List.of(exit.jump)));
    }
    return statements;
  }

  static CatchClause catching(Body body, NameExpr error, List<Statement> statements) {
    Parameter parameter =
        new Parameter(body.types().tree(Types.THROWABLE), error.getNameAsString());
    parameter.setData(Attribution.TYPE, Types.THROWABLE);
    return new CatchClause(parameter, Ast.block(statements));
  }

  /** The value that a variable of a type starts with where it must have one. */
  public static Expression initialValue(ExpressionType type) {
    return switch (type.kind()) {
      case BOOLEAN -> Ast.truth(false);
      case BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE -> Ast.number(0);
      default -> new NullLiteralExpr();
    };
  }

  /** Replaces the jumps out of the block; returns the label that they go to, null if none. */
  private @Nullable String keepExits(TryStmt attempt) {
    Map<String, List<Statement>> jumps = new LinkedHashMap<>();
    for (Statement jump : Jumps.outOf(attempt)) {
      jumps.computeIfAbsent(target(jump), target -> new ArrayList<>()).add(jump);
    }
    if (jumps.isEmpty()) {
      return null;
    }
    String label = body.names().fresh("attempt");
    if (isNormal || jumps.size() > 1) {
      exit = Ast.local(body.names().fresh("exit"), Types.INT);
      before.add(Ast.declare(body.types().tree(Types.INT), exit, Ast.number(0)));
    }
    int number = 0;
    for (List<Statement> sameTarget : jumps.values()) {
      number++;
      keepExit(sameTarget, number, label);
    }
    return label;
  }

  private void keepExit(List<Statement> sameTarget, int number, String label) {
    Statement first = sameTarget.get(0);
    NameExpr value = valueOf(first).map(it -> variableFor(first)).orElse(null);
    exits.add(
        new Exit(
            jump(first, value),
            exit == null
                ? null
                : Ast.typed(
                    new BinaryExpr(exit.clone(), Ast.number(number), BinaryExpr.Operator.EQUALS),
                    Types.BOOLEAN)));
    for (Statement jump : sameTarget) {
      List<Statement> statements = new ArrayList<>();
      if (value != null) {
        statements.add(Ast.assign(value, Ast.take(valueOf(jump).orElseThrow())));
      }
      if (exit != null) {
        statements.add(Ast.assign(exit, Ast.number(number)));
      }
      statements.add(Ast.breakTo(label));
      statements.forEach(it -> Ast.at(jump, it));
      Ast.replace(jump, statements);
    }
  }

  private NameExpr variableFor(Statement jump) {
    ExpressionType type =
        jump instanceof YieldStmt
            ? Ast.typeOf(jump)
            : ExpressionType.of(body.method().returnType());
    String name = jump instanceof YieldStmt ? "yielded" : "returned";
    NameExpr variable = Ast.local(body.names().fresh(name), type);
    before.add(Ast.declare(body.types().tree(type), variable, initialValue(type)));
    return variable;
  }

  private static Optional<Expression> valueOf(Statement jump) {
    if (jump instanceof ReturnStmt result) {
      return result.getExpression();
    }
    return jump instanceof YieldStmt yield ? Optional.of(yield.getExpression()) : Optional.empty();
  }

  private static Statement jump(Statement kept, @Nullable NameExpr value) {
    if (kept instanceof YieldStmt) {
      YieldStmt yield = new YieldStmt(value.clone());
      yield.setData(Attribution.TYPE, Ast.typeOf(kept));
      return yield;
    }
    if (kept instanceof ReturnStmt) {
      return value == null ? new ReturnStmt() : new ReturnStmt(value.clone());
    }
    return label(kept)
        .map(SimpleName::clone)
        .map(label -> kept instanceof BreakStmt ? new BreakStmt(label) : new ContinueStmt(label))
        .orElseGet(() -> kept instanceof BreakStmt ? Ast.breakTo(null) : new ContinueStmt());
  }

  private static Optional<SimpleName> label(Statement jump) {
    return jump instanceof BreakStmt it ? it.getLabel() : ((ContinueStmt) jump).getLabel();
  }

  private static String target(Statement jump) {
    if (jump instanceof ReturnStmt) {
      return "return";
    }
    if (jump instanceof YieldStmt) {
      return "yield";
    }
    String kind = jump instanceof BreakStmt ? "break " : "continue ";
    return kind + label(jump).map(SimpleName::getIdentifier).orElse("");
  }

  /** Notes the type of each yield's switch, for when the two are apart. */
  static void typeYields(Body body) {
    body.block()
        .walk(
            SwitchExpr.class,
            choice ->
                choice.getEntries().stream()
                    .flatMap(entry -> Jumps.outOf(entry).stream())
                    .filter(YieldStmt.class::isInstance)
                    .forEach(it -> it.setData(Attribution.TYPE, Ast.typeOf(choice))));
  }
}
