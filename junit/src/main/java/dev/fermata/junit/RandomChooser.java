package dev.fermata.junit;

import dev.fermata.ReadyEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Gives everything that becomes ready a random priority, and takes the highest: {@link
 * Strategy#RANDOM}. What has a low one is held up while others make several steps; a fresh pick at
 * each step would hardly ever hold up anything for long.
 */
final class RandomChooser implements Chooser {
  /** After so many steps all priorities are drawn anew, so that nothing waits for ever. */
  private static final int EPOCH = 1000;

  private final SplittableRandom random;

  /** By arrival. */
  private final Map<Long, Double> priorities = new HashMap<>();

  private int step;

  RandomChooser(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public int choose(List<Ready> ready) {
    if (++step % EPOCH == 0) {
      priorities.clear();
    }
    int highest = 0;
    for (int i = 0; i < ready.size(); i++) {
      if (priorityOf(ready.get(i), ready) > priorityOf(ready.get(highest), ready)) {
        highest = i;
      }
    }
    if (ready.size() > 1) {
      priorities.remove(ready.get(highest).arrival);
    }
    return highest;
  }

  private double priorityOf(Ready entry, List<Ready> ready) {
    Double known = priorities.get(entry.arrival);
    if (known != null) {
      return known;
    }
    double drawn = random.nextDouble();
    if (entry.kind() == ReadyEntry.Kind.YIELD && random.nextBoolean()) {
      // It lets the others go first, those at least that are here; not always, since a yield often
      // stands for something that takes its time.
      for (Ready other : ready) {
        drawn = Math.min(drawn, drawn * priorities.getOrDefault(other.arrival, 1.0));
      }
    }
    priorities.put(entry.arrival, drawn);
    return drawn;
  }
}
