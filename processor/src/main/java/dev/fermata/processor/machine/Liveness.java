package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.ContinueStmt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which variables hold a value that may still be read, at the beginning of each block.
 *
 * <p>An exception or a jump may leave a block at any point: what is live there is live all through
 * it.
 */
final class Liveness {
  private final Machine machine;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<Block, BitSet> liveIn = new IdentityHashMap<>();

  private Liveness(Machine machine) {
    this.machine = machine;
  }

  static Liveness of(Machine machine) {
    Liveness liveness = new Liveness(machine);
    for (Variable variable : machine.variables()) {
      liveness.indexes.put(variable.name(), liveness.indexes.size());
    }
    liveness.solve();
    return liveness;
  }

  boolean isLiveInto(Block block, Variable variable) {
    return liveIn.get(block).get(indexes.get(variable.name()));
  }

  private void solve() {
    Map<Block, Summary> summaries = new IdentityHashMap<>();
    for (Block block : machine.blocks()) {
      liveIn.put(block, new BitSet());
      summaries.put(block, summarize(block));
    }
    List<Block> backwards = new ArrayList<>(machine.blocks());
    Collections.reverse(backwards);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : backwards) {
        Summary summary = summaries.get(block);
        BitSet live = new BitSet();
        for (Block target : block.terminator().targets()) {
          live.or(liveIn.get(target));
        }
        live.andNot(summary.kills);
        live.or(summary.reads);
        for (ContinueStmt jump : block.jumps()) {
          live.or(liveIn.get(Jump.target(jump)));
        }
        for (Handler.Clause clause : block.catchers()) {
          BitSet caught = (BitSet) liveIn.get(clause.target()).clone();
          caught.clear(indexes.get(clause.variable().name()));
          live.or(caught);
        }
        if (!live.equals(liveIn.get(block))) {
          liveIn.put(block, live);
          changed = true;
        }
      }
    }
  }

  /** Composes what the pieces of a block do, from the last to the first. */
  private Summary summarize(Block block) {
    Summary summary = new Summary(new BitSet(), new BitSet());
    List<Expression> expressions = block.terminator().expressions();
    for (int i = expressions.size() - 1; i >= 0; i--) {
      precede(summary, expressions.get(i));
    }
    for (int i = block.statements().size() - 1; i >= 0; i--) {
      precede(summary, block.statements().get(i));
    }
    if (block.arrival() != null && block.arrival().received() != null) {
      int received = indexes.get(block.arrival().received());
      summary.reads.clear(received);
      summary.kills.set(received);
    }
    return summary;
  }

  private void precede(Summary summary, Node node) {
    Effects effects = Effects.of(node, machine);
    BitSet kills = bits(effects.kills());
    summary.reads.andNot(kills);
    summary.kills.or(kills);
    BitSet reads = bits(effects.reads());
    summary.reads.or(reads);
  }

  private BitSet bits(Set<String> names) {
    BitSet bits = new BitSet();
    for (String name : names) {
      Integer index = indexes.get(name);
      if (index != null) {
        bits.set(index);
      }
    }
    return bits;
  }

  /**
   * What a block does as a whole.
   *
   * @param reads the variables that it reads before it assigns them
   * @param kills the variables that it assigns in any case
   */
  private record Summary(BitSet reads, BitSet kills) {}
}
