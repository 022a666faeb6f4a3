package dev.fermata.processor.machine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** How often each block is entered. */
final class Edges {
  /** Weighs more than one edge: a block that must be a state. */
  private static final int MANY = 2;

  private Edges() {}

  /**
   * Counts the edges into each block; a block that a jump, an exception, an await or the start
   * enters counts as entered more than once, since it cannot stand within another.
   */
  static Map<Block, Integer> entries(Machine machine) {
    Map<Block, Integer> entries = new IdentityHashMap<>();
    entries.put(machine.entry(), MANY);
    Set<Handler> handlers = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Block block : machine.blocks()) {
      int weight = block.terminator() instanceof Terminator.Await ? MANY : 1;
      block.terminator().targets().forEach(target -> entries.merge(target, weight, Integer::sum));
      block.jumps().forEach(jump -> entries.merge(Jump.target(jump), MANY, Integer::sum));
      for (Handler handler = block.handler();
          handler != null && handlers.add(handler);
          handler = handler.outer()) {
        handler.clauses().forEach(clause -> entries.merge(clause.target(), MANY, Integer::sum));
      }
    }
    return entries;
  }
}
