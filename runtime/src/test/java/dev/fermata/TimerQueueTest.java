package dev.fermata;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The order of timers. */
class TimerQueueTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final TimerQueue queue = new TimerQueue();

  private TimedHandle timer(long when) {
    TimedHandle timer = new TimedHandle(loop, () -> {}, null, when);
    queue.add(timer, when);
    return timer;
  }

  private List<TimerQueue.Timer> drain() {
    List<TimerQueue.Timer> drained = new ArrayList<>();
    for (TimerQueue.Timer first = queue.peek(); first != null; first = queue.peek()) {
      queue.remove(first);
      drained.add(first);
    }
    return drained;
  }

  @Test
  @DisplayName("E04: equal deadlines come in the order of creation")
  void equalDeadlinesComeInOrder() {
    TimedHandle late = timer(2);
    TimedHandle first = timer(1);
    TimedHandle second = timer(1);
    TimedHandle third = timer(1);

    assertThat(drain()).containsExactly(first, second, third, late).inOrder();
  }

  @Test
  @DisplayName("E06: a removed timer leaves at once, from anywhere in the queue")
  void aRemovedTimerLeavesAtOnce() {
    Random random = new Random(42);
    List<TimedHandle> kept = new ArrayList<>();
    List<TimedHandle> removed = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      (random.nextBoolean() ? kept : removed).add(timer(random.nextInt(100)));
    }
    removed.forEach(queue::remove);
    removed.forEach(queue::remove);

    assertThat(queue.size()).isEqualTo(kept.size());
    kept.sort(Comparator.comparing(TimedHandle::when)); // Stable: equal ones stay in their order.
    assertThat(drain()).containsExactlyElementsIn(kept).inOrder();
  }

  @Test
  @DisplayName("a cleared queue is empty, and its timers may still be cancelled")
  void aClearedQueueIsEmpty() {
    TimedHandle timer = timer(1);

    queue.clear();
    queue.remove(timer);

    assertThat(queue.peek()).isNull();
    assertThat(queue.size()).isEqualTo(0);
  }
}
