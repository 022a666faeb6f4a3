package dev.fermata.junit;

import dev.fermata.junit.Cancellation.Window;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plain schedule, and it with the target cancelled at each of its suspensions. */
final class CancelSearch implements Search {
  private final int maxCancellations;
  private final Deque<List<Cancellation>> left = new ArrayDeque<>();
  private List<Cancellation> running = List.of();

  /**
   * A search.
   *
   * @param maxCancellations how many in one run: 1 or 2
   */
  CancelSearch(int maxCancellations) {
    this.maxCancellations = maxCancellations;
    left.add(List.of());
  }

  @Override
  public @Nullable Attempt next() {
    List<Cancellation> next = left.poll();
    if (next == null) {
      return null;
    }
    running = next;
    return new Attempt(Chooser.fifo(), next);
  }

  @Override
  public void ran(Trial.Outcome outcome) {
    if (running.size() == maxCancellations) {
      return;
    }
    int first = running.isEmpty() ? 1 : running.get(running.size() - 1).suspension() + 1;
    for (int suspension = first; suspension <= outcome.targetSuspensions(); suspension++) {
      for (Window window : Window.values()) {
        List<Cancellation> more = new ArrayList<>(running);
        more.add(new Cancellation(suspension, window));
        left.add(more);
      }
    }
  }
}
