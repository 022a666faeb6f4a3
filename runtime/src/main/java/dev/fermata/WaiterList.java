package dev.fermata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a future, where they are more than one, in the order in which they came.
 * Taking one back costs constant time, on average: it is marked, and those that are marked are
 * swept out when they are the half.
 */
final class WaiterList {
  private static final int SMALL = 16;

  private final ArrayList<Object> entries = new ArrayList<>(4);
  private int sweepAt = 4 * SMALL;
  private int removed;

  WaiterList(Object first, Object second) {
    entries.add(first);
    entries.add(second);
  }

  void add(Object waiter) {
    if (entries.size() == sweepAt) {
      sweep();
      sweepAt = Math.max(sweepAt, 2 * entries.size());
    }
    entries.add(waiter);
  }

  /** Notes that one of the callbacks is removed. */
  void noteRemoved() {
    removed++;
    if (entries.size() <= SMALL || 2 * removed > entries.size()) {
      sweep();
    }
  }

  void remove(Task<?> task) {
    entries.removeIf(entry -> entry == task);
  }

  private void sweep() {
    entries.removeIf(WaiterList::isGone);
    removed = 0;
  }

  /** Those that wait still. */
  List<Object> present() {
    sweep();
    return entries;
  }

  private static boolean isGone(@Nullable Object entry) {
    return entry instanceof DoneCallback<?> callback && callback.isGone();
  }
}
