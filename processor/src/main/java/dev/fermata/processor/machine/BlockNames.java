package dev.fermata.processor.machine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the blocks of a machine are called: by the number of a state, one that stands within another
 * state by a number below that, and before states are numbered by place.
 */
public final class BlockNames {
  private BlockNames() {}

  public static Map<Block, String> of(Machine machine) {
    Map<Block, String> names = new IdentityHashMap<>();
    for (Block state : machine.states()) {
      names.put(state, String.valueOf(state.state()));
      List<Block> pending = new ArrayList<>(Machine.inlinedInto(state));
      for (int i = 0; i < pending.size(); i++) {
        names.put(pending.get(i), state.state() + "." + (i + 1));
        pending.addAll(Machine.inlinedInto(pending.get(i)));
      }
    }
    if (names.isEmpty()) {
      machine.blocks().forEach(block -> names.put(block, "b" + names.size()));
    }
    return names;
  }
}
