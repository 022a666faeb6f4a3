package dev.fermata.processor.machine;

import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where control goes while a body is flattened: blocks in the order of the source, each with the
 * statements up to where it ends. After {@code return}, nothing is reachable until a block is
 * placed that something goes to.
 */
final class Flow {
  private final Set<Block> targeted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Block> placed = new ArrayList<>();

  /** Where the next statement goes; null when nothing can reach it. */
  private @Nullable Block current;

  List<Block> placed() {
    return placed;
  }

  boolean isReachable() {
    return current != null;
  }

  Block here() {
    if (current == null) {
      throw new IllegalStateException("unreachable");
    }
    return current;
  }

  void branch(Expression condition, Block whenTrue, Block whenFalse, int line) {
    here().at(line);
    condition.setParentNode(null);
    end(new Terminator.Branch(condition, target(whenTrue), target(whenFalse)));
  }

  void jump(Block target, int line) {
    here().at(line);
    go(target);
  }

  /** Goes on at a block, if anything reaches this point. */
  void go(Block target) {
    if (current != null) {
      end(new Terminator.Goto(target(target)));
    }
  }

  void end(Terminator terminator) {
    here().end(terminator);
    current = null;
  }

  Block target(Block block) {
    targeted.add(block);
    return block;
  }

  /**
   * A block under a handler from where to go on at {@code target}: until then, what a {@code
   * finally} on the way throws still belongs to the handler.
   */
  Block trampoline(Block target, @Nullable Handler handler) {
    Block step = target(new Block(handler));
    step.end(new Terminator.Goto(target(target)));
    placed.add(step);
    return step;
  }

  void place(Block block) {
    placed.add(block);
    current = block;
  }

  void placeIfTargeted(Block block) {
    if (targeted.contains(block)) {
      place(block);
    } else {
      current = null;
    }
  }
}
