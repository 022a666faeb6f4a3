package dev.fermata.processor.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * Spreads the states over methods that HotSpot is willing to compile: it refuses those over 8,000
 * bytes of bytecode.
 *
 * <p>Invariant: the states of a part are consecutive.
 */
public final class Partition {
  /** Less than what HotSpot takes: the estimate, though mostly twice too high, is one. */
  private static final int MAX_BYTES = 6_000;

  private Partition() {}

  public static void partition(Machine machine) {
    List<Machine.Part> parts = new ArrayList<>();
    List<Block> states = new ArrayList<>();
    int bytes = 0;
    for (Block state : machine.states()) {
      int size = BytecodeSize.ofTree(state);
      if (!states.isEmpty() && bytes + size > MAX_BYTES) {
        parts.add(new Machine.Part(states));
        states = new ArrayList<>();
        bytes = 0;
      }
      states.add(state);
      bytes += size;
    }
    parts.add(new Machine.Part(states));
    machine.parts(parts);
  }
}
