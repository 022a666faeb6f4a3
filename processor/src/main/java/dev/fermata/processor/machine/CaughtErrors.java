package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether code that caught an error may look at its stack trace, which is then made complete first.
 * {@code log.warn("…", e)} may, {@code e.getMessage()} and {@code throw e} do not, nor what a
 * try-with-resources does before it throws the error on.
 */
public final class CaughtErrors {
  /** What an error tells without its stack trace, besides its getters. */
  private static final Set<String> WITHOUT_TRACE =
      Set.of("toString", "hashCode", "equals", "addSuppressed");

  private final Machine machine;
  private @Nullable Liveness liveness;

  public CaughtErrors(Machine machine) {
    this.machine = machine;
  }

  /** Whether the blocks of the machine may look at what a clause takes. */
  public boolean mayShow(Handler.Clause clause) {
    Variable variable = clause.variable();
    if (variable.place() == Variable.Place.NOWHERE) {
      return false;
    }
    // Those that the error is copied to are known once no more of them are found.
    Set<String> holders = new HashSet<>(Set.of(variable.name()));
    int known;
    do {
      known = holders.size();
      if (mayShow(clause.target(), holders)) {
        return true;
      }
    } while (holders.size() > known);
    return false;
  }

  /**
   * Whether blocks from one on look at what variables hold, or an await comes in between: what that
   * leaves behind of the failure is the error alone.
   */
  private boolean mayShow(Block from, Set<String> holders) {
    Set<Block> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Block> left = new ArrayDeque<>(List.of(from));
    while (!left.isEmpty()) {
      Block block = left.pop();
      if (!isHeldInto(block, holders) || !seen.add(block)) {
        continue;
      }
      if (mayShowIn(block, holders)) {
        return true;
      }
      if (block.terminator() instanceof Terminator.Await await) {
        if (isHeldInto(await.resumed(), holders)) {
          return true;
        }
      } else {
        left.addAll(block.terminator().targets());
      }
      block.jumps().forEach(jump -> left.add(Jump.target(jump)));
      block.catchers().forEach(outer -> left.add(outer.target()));
    }
    return false;
  }

  private boolean mayShowIn(Block block, Set<String> holders) {
    for (Statement statement : block.statements()) {
      String copy = copy(statement, holders);
      if (copy != null) {
        holders.add(copy);
      } else if (holders.stream().anyMatch(holder -> mayShow(holder, statement))) {
        return true;
      }
    }
    return block.terminator().expressions().stream()
        .filter(expression -> !isThrown(expression, block))
        .anyMatch(it -> holders.stream().anyMatch(holder -> mayShow(holder, it)));
  }

  /** The variable of the machine that a statement copies the error to, if that is all it does. */
  private @Nullable String copy(Statement statement, Set<String> holders) {
    return statement instanceof ExpressionStmt expression
            && expression.getExpression() instanceof AssignExpr assign
            && assign.getOperator() == AssignExpr.Operator.ASSIGN
            && assign.getTarget() instanceof NameExpr target
            && machine.variable(target.getNameAsString()) != null
            && assign.getValue() instanceof NameExpr value
            && holders.contains(value.getNameAsString())
        ? target.getNameAsString()
        : null;
  }

  private boolean isHeldInto(Block block, Set<String> holders) {
    if (liveness == null) {
      liveness = Liveness.of(machine);
    }
    Liveness live = liveness;
    return holders.stream()
        .anyMatch(
            holder -> live.isLiveInto(block, Objects.requireNonNull(machine.variable(holder))));
  }

  private static boolean isThrown(Expression expression, Block block) {
    return block.terminator() instanceof Terminator.Throw && expression.isNameExpr();
  }

  /** Whether a kept clause of the body itself may; one of a lambda runs who knows where. */
  public static boolean mayShow(CatchClause clause) {
    for (Node at = clause; at != null; at = at.getParentNode().orElse(null)) {
      if (at instanceof LambdaExpr || at instanceof BodyDeclaration<?>) {
        return false;
      }
    }
    return mayShow(clause.getParameter().getNameAsString(), clause.getBody());
  }

  private static boolean mayShow(String variable, Node code) {
    return code.findFirst(
            NameExpr.class, it -> it.getNameAsString().equals(variable) && mayShow(it))
        .isPresent();
  }

  private static boolean mayShow(NameExpr use) {
    Node user = use.getParentNode().orElse(null);
    if (user instanceof MethodCallExpr call && call.getScope().orElse(null) == use) {
      String method = call.getNameAsString();
      boolean isGetter = method.startsWith("get") && !method.equals("getStackTrace");
      return !isGetter && !WITHOUT_TRACE.contains(method);
    }
    return !(user instanceof ThrowStmt
        || user instanceof BinaryExpr
        || (user instanceof InstanceOfExpr test && test.getPattern().isEmpty()));
  }
}
