package dev.fermata.processor.machine;

import com.github.javaparser.ast.stmt.ContinueStmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fewer blocks that do the same: jumps go past blocks that only jump on, a block that only follows
 * another becomes part of it, what cannot be reached is dropped.
 *
 * <pre>{@code
 * 0: a(); goto 1
 * 1: goto 2             →     0: a(); b(); return
 * 2: b(); return
 * }</pre>
 *
 * <p>Invariant: a block keeps its handler, and no {@link Jump} names a block of another handler
 * than before.
 */
public final class Simplify {
  private final Machine machine;

  private Simplify(Machine machine) {
    this.machine = machine;
  }

  public static void simplify(Machine machine) {
    Simplify simplify = new Simplify(machine);
    simplify.thread();
    simplify.endHere();
    simplify.dropUnreachable();
    simplify.merge();
  }

  private void thread() {
    Block start = beyond(machine.entry(), false);
    if (start != machine.entry()) {
      List<Block> blocks = new ArrayList<>(machine.blocks());
      blocks.remove(start);
      blocks.add(0, start);
      machine.blocks(blocks);
    }
    for (Block block : machine.blocks()) {
      block.end(block.terminator().retarget(target -> beyond(target, false)));
      for (ContinueStmt jump : block.jumps()) {
        Jump.retarget(jump, beyond(Jump.target(jump), true));
      }
    }
  }

  /** The first block from here on that does something. */
  private static Block beyond(Block start, boolean keepsHandler) {
    Set<Block> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Block block = start;
    while (block.statements().isEmpty()
        && block.arrival() == null
        && block.terminator() instanceof Terminator.Goto next
        && seen.add(block)
        && !(keepsHandler && next.target().handler() != block.handler())) {
      block = next.target();
    }
    return block;
  }

  /** Ends where control would only go to the end. */
  private void endHere() {
    List<Block> blocks = new ArrayList<>(machine.blocks());
    for (Block block : machine.blocks()) {
      if (block.terminator() instanceof Terminator.Goto next && onlyEnds(next.target())) {
        block.end(new Terminator.Return(null));
      } else if (block.terminator() instanceof Terminator.Branch
          || block.terminator() instanceof Terminator.Switch) {
        block.end(
            block
                .terminator()
                .retarget(
                    target -> {
                      if (!onlyEnds(target)) {
                        return target;
                      }
                      Block end = new Block(block.handler());
                      end.end(new Terminator.Return(null));
                      blocks.add(blocks.indexOf(block) + 1, end);
                      return end;
                    }));
      }
    }
    machine.blocks(blocks);
  }

  private static boolean onlyEnds(Block block) {
    return block.statements().isEmpty()
        && block.arrival() == null
        && block.terminator() instanceof Terminator.Return end
        && end.value() == null;
  }

  private void dropUnreachable() {
    Set<Block> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Block> pending = new ArrayDeque<>(List.of(machine.entry()));
    while (!pending.isEmpty()) {
      Block block = pending.pop();
      if (reached.add(block)) {
        block.successors().forEach(pending::push);
        block.catchers().forEach(clause -> pending.push(clause.target()));
      }
    }
    machine.blocks(machine.blocks().stream().filter(reached::contains).toList());
  }

  private void merge() {
    Map<Block, Integer> entries = Edges.entries(machine);
    Set<Block> merged = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Block block : machine.blocks()) {
      if (merged.contains(block)) {
        continue;
      }
      while (block.terminator() instanceof Terminator.Goto next
          && entries.getOrDefault(next.target(), 0) == 1
          && next.target() != block
          && next.target() != machine.entry()
          && next.target().handler() == block.handler()) {
        merged.add(next.target());
        block.append(next.target());
      }
    }
    List<Block> blocks = new ArrayList<>(machine.blocks());
    blocks.removeAll(merged);
    machine.blocks(blocks);
  }
}
