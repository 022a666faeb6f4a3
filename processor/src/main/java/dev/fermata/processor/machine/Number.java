package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.PatternExpr;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Gives states their numbers, dense, in source order, the entry 0.
 *
 * <p>Invariant: a block that is no state has one predecessor, with the same handler, which branches
 * or switches to it: it stands within that one. A block that sees a pattern's binding is never a
 * state.
 */
public final class Number {
  /** Deeper nesting than this reads worse than a state of its own. */
  private static final int MAX_DEPTH = 3;

  private Number() {}

  public static void number(Machine machine) {
    Map<Block, Integer> entries = Edges.entries(machine);
    int next = 0;
    Map<Block, Integer> depths = new IdentityHashMap<>();
    for (Block block : machine.blocks()) {
      int here = depths.getOrDefault(block, 0);
      for (Block target : block.terminator().targets()) {
        boolean fits = here < MAX_DEPTH || bindsPattern(block.terminator());
        if (!(block.terminator() instanceof Terminator.Goto)
            && entries.get(target) == 1
            && target.handler() == block.handler()
            && fits) {
          depths.put(target, here + 1);
        }
      }
    }
    for (Block block : machine.blocks()) {
      if (!depths.containsKey(block)) {
        block.state(next++);
      }
    }
  }

  private static boolean bindsPattern(Terminator terminator) {
    return terminator.expressions().stream().anyMatch(Number::holdsPattern)
        || terminator instanceof Terminator.Switch choice
            && choice.cases().stream()
                .flatMap(way -> way.labels().stream())
                .anyMatch(Number::holdsPattern);
  }

  private static boolean holdsPattern(Node node) {
    return node.findFirst(PatternExpr.class).isPresent();
  }
}
