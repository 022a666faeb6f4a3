package dev.fermata.junit;

import dev.fermata.ReadyEntry;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The scheduler of {@link Strategy#PCT}. The paper's threads are tasks here, and what callbacks
 * stand in line for. Priorities of the beginning lie between 0 and 1; a point of change sets a
 * negative one, {@code sleep(ZERO)} one that is lower still, so that a loop which waits for another
 * task lets it run.
 */
final class PctChooser implements Chooser {
  /** After so many steps all priorities are drawn anew, so that nothing waits for ever. */
  private static final int EPOCH = 10_000;

  private final SplittableRandom random;

  /** At which steps a priority falls, and to what. */
  private final Map<Long, Double> changes = new HashMap<>();

  private final Map<Object, Double> priorities = new IdentityHashMap<>();
  private long step;
  private long lastYield = -1;
  private double floor;

  /**
   * A scheduler for one run.
   *
   * @param steps how many steps the program has, about
   */
  PctChooser(SplittableRandom random, int depth, long steps) {
    this.random = random;
    for (int i = 1; i < depth; i++) {
      changes.put(1 + random.nextLong(Math.max(steps, 1)), (double) -i);
    }
    floor = -depth;
  }

  @Override
  public int choose(List<Ready> ready) {
    if (step > 0 && step % EPOCH == 0) {
      priorities.clear();
    }
    long newest = lastYield;
    for (Ready each : ready) {
      priorities.computeIfAbsent(each.actor(), actor -> random.nextDouble());
      if (each.kind() == ReadyEntry.Kind.YIELD && each.arrival > lastYield) {
        priorities.put(each.actor(), --floor);
        newest = Math.max(newest, each.arrival);
      }
    }
    lastYield = newest;
    int highest = 0;
    for (int i = 1; i < ready.size(); i++) {
      if (priorityOf(ready.get(i)) > priorityOf(ready.get(highest))) {
        highest = i;
      }
    }
    Double changed = changes.get(++step);
    if (changed != null) {
      priorities.put(ready.get(highest).actor(), changed);
    }
    return highest;
  }

  private double priorityOf(Ready entry) {
    return priorities.getOrDefault(entry.actor(), 0.0);
  }
}
