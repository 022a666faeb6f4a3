package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Replaces each {@code break} and {@code continue} that leaves a kept statement by a {@link Jump}.
 *
 * <p>Invariant: while a jump is on its way, through a {@code finally} say, the state that it names
 * has the handler of the block that it leaves.
 */
final class KeptJumps {
  private final @Nullable JumpScope scope;
  private final @Nullable Handler handler;
  private final UnaryOperator<Block> direct;
  private final UnaryOperator<Block> trampoline;

  private KeptJumps(
      @Nullable JumpScope scope,
      @Nullable Handler handler,
      UnaryOperator<Block> direct,
      UnaryOperator<Block> trampoline) {
    this.scope = scope;
    this.handler = handler;
    this.direct = direct;
    this.trampoline = trampoline;
  }

  /**
   * Retargets the jumps of a kept statement.
   *
   * @param scope what the jumps mean that leave the statement
   * @param handler the handler of the statement
   * @param direct notes that a block is a target
   * @param trampoline makes a target under {@code handler} that goes on at another
   */
  static void retarget(
      Statement statement,
      @Nullable JumpScope scope,
      @Nullable Handler handler,
      UnaryOperator<Block> direct,
      UnaryOperator<Block> trampoline) {
    if (scope != null) {
      new KeptJumps(scope, handler, direct, trampoline).visit(statement, new Inside(), false);
    }
  }

  private void visit(Node node, Inside inside, boolean inFinally) {
    if (node instanceof Expression || node instanceof TypeDeclaration<?>) {
      return;
    }
    if (node instanceof BreakStmt jump) {
      boolean isInner =
          jump.getLabel()
              .map(label -> inside.labels.contains(label.asString()))
              .orElse(inside.breaks);
      if (!isInner) {
        replace(jump, JumpScope.breakTarget(scope, jump), inside.loops, inFinally);
      }
      return;
    }
    if (node instanceof ContinueStmt jump) {
      boolean isInner =
          jump.getLabel()
              .map(label -> inside.labels.contains(label.asString()))
              .orElse(inside.loops);
      if (!isInner) {
        replace(jump, JumpScope.continueTarget(scope, jump), inside.loops, inFinally);
      }
      return;
    }
    Inside below = inside;
    if (node instanceof LabeledStmt labeled) {
      below = inside.label(labeled.getLabel().asString());
    } else if (node instanceof WhileStmt
        || node instanceof DoStmt
        || node instanceof ForStmt
        || node instanceof ForEachStmt) {
      below = inside.loop();
    } else if (node instanceof SwitchStmt) {
      below = inside.choice();
    }
    if (node instanceof TryStmt guarded) {
      boolean runsCode = guarded.getFinallyBlock().isPresent() || !guarded.getResources().isEmpty();
      visit(guarded.getTryBlock(), below, inFinally || runsCode);
      boolean hasFinally = guarded.getFinallyBlock().isPresent();
      for (Node clause : guarded.getCatchClauses()) {
        visit(clause, below, inFinally || hasFinally);
      }
      guarded.getFinallyBlock().ifPresent(block -> visit(block, inside, inFinally));
      return;
    }
    for (Node child : List.copyOf(node.getChildNodes())) {
      visit(child, below, inFinally);
    }
  }

  private void replace(Statement jump, Block target, boolean isInLoop, boolean inFinally) {
    Block actual =
        inFinally && target.handler() != handler ? trampoline.apply(target) : direct.apply(target);
    ContinueStmt replacement = Jump.to(actual, isInLoop, jump);
    jump.getComment().ifPresent(replacement::setComment);
    replacement.setRange(jump.getRange().orElse(null));
    if (jump.getParentNode().orElse(null) instanceof BlockStmt
        || jump.getParentNode().orElse(null) instanceof SwitchEntry) {
      jump.replace(replacement);
    } else {
      BlockStmt braced = new BlockStmt();
      jump.replace(braced);
      braced.addStatement(replacement);
    }
  }

  /** What stands around a jump, within the kept statement. */
  private record Inside(List<String> labels, boolean breaks, boolean loops) {
    Inside() {
      this(List.of(), false, false);
    }

    Inside label(String label) {
      List<String> more = new ArrayList<>(labels);
      more.add(label);
      return new Inside(more, breaks, loops);
    }

    Inside loop() {
      return new Inside(labels, true, true);
    }

    Inside choice() {
      return new Inside(labels, true, loops);
    }
  }
}
