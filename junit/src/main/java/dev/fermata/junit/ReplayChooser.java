package dev.fermata.junit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes given deviations, and else none. */
final class ReplayChooser implements Chooser {
  private final Map<Integer, Integer> picks = new HashMap<>();
  private int point;

  ReplayChooser(List<Deviation> deviations) {
    deviations.forEach(each -> picks.put(each.point(), each.pick()));
  }

  @Override
  public int choose(List<Ready> ready) {
    if (ready.size() == 1) {
      return 0;
    }
    int pick = picks.getOrDefault(point++, 0);
    return pick < ready.size() ? pick : 0;
  }
}
