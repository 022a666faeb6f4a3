package dev.fermata.it.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour of the first, second, third… awaitable that a run awaits: a fixed beginning, and
 * from there on either the plainest behaviour or a seeded random one.
 */
final class Scenario {
  private static final Behaviour[] BEHAVIOURS = Behaviour.values();

  private final List<Behaviour> beginning;
  private final @Nullable Random continuation;

  private Scenario(List<Behaviour> beginning, @Nullable Random continuation) {
    this.beginning = beginning;
    this.continuation = continuation;
  }

  /** Begins as given and completes at once from there on. */
  static Scenario beginningWith(List<Behaviour> beginning) {
    return new Scenario(beginning, null);
  }

  /** Random, with failures rare enough that a run gets far. */
  static Scenario random(long seed) {
    return new Scenario(List.of(), new Random(seed));
  }

  /** What the awaitable of this index does; to be asked once for each, in order. */
  Behaviour behaviour(int index) {
    if (index < beginning.size()) {
      return beginning.get(index);
    }
    if (continuation == null) {
      return Behaviour.COMPLETE;
    }
    int choice = continuation.nextInt(16);
    return choice < BEHAVIOURS.length
        ? BEHAVIOURS[choice]
        : choice % 3 == 0 ? Behaviour.COMPLETE : Behaviour.SUSPEND;
  }

  /**
   * The one after the scenario whose run chose as given, in the order that visits every combination
   * once, or null after the last.
   */
  static @Nullable Scenario after(List<Behaviour> chosen) {
    List<Behaviour> next = new ArrayList<>(chosen);
    for (int last = next.size() - 1; last >= 0; last--) {
      int choice = next.get(last).ordinal() + 1;
      if (choice < BEHAVIOURS.length) {
        next.set(last, BEHAVIOURS[choice]);
        return beginningWith(next);
      }
      next.remove(last);
    }
    return null;
  }
}
