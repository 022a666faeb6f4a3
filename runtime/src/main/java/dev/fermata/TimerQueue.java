package dev.fermata;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A binary heap of timers, the earliest first and among equals the first that was added. Each timer
 * knows its place, so that a cancelled one leaves at once and none accumulate; its deadline stands
 * here, where comparing finds it without looking at the timer.
 */
final class TimerQueue {
  /** The place of a timer that is not in the queue. */
  static final int OUTSIDE = -1;

  /** What becomes due. */
  interface Timer {
    int index();

    /** Says where it is now; {@link #OUTSIDE} for nowhere. */
    void moveTo(int index);
  }

  private @Nullable Timer[] timers = new @Nullable Timer[16];
  private long[] deadlines = new long[16];
  private long[] sequences = new long[16];
  private int size;
  private long added;

  int size() {
    return size;
  }

  @Nullable Timer peek() {
    return timers[0];
  }

  /** When the first one is due, in nanoseconds of the loop's clock. */
  long deadline() {
    return deadlines[0];
  }

  void add(Timer timer, long deadline) {
    if (size == timers.length) {
      timers = Arrays.copyOf(timers, size * 2);
      deadlines = Arrays.copyOf(deadlines, size * 2);
      sequences = Arrays.copyOf(sequences, size * 2);
    }
    siftUp(size++, timer, deadline, added++);
  }

  /** Removes a timer, if it is in the queue. */
  void remove(Timer timer) {
    int hole = timer.index();
    if (hole == OUTSIDE) {
      return;
    }
    timer.moveTo(OUTSIDE);
    Timer moved = timers[--size];
    timers[size] = null;
    if (moved != null && moved != timer) {
      long deadline = deadlines[size];
      long sequence = sequences[size];
      siftDown(hole, moved, deadline, sequence);
      if (timers[hole] == moved) {
        siftUp(hole, moved, deadline, sequence);
      }
    }
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      Timer timer = timers[i];
      if (timer != null) {
        timer.moveTo(OUTSIDE);
      }
    }
    Arrays.fill(timers, 0, size, null);
    size = 0;
  }

  private void siftUp(int start, Timer timer, long deadline, long sequence) {
    int hole = start;
    while (hole > 0) {
      int parent = (hole - 1) >>> 1;
      if (!isBefore(deadline, sequence, parent)) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    place(hole, timer, deadline, sequence);
  }

  private void siftDown(int start, Timer timer, long deadline, long sequence) {
    int hole = start;
    while (true) {
      int child = 2 * hole + 1;
      if (child >= size) {
        break;
      }
      int sibling = child + 1;
      if (sibling < size && isBefore(deadlines[sibling], sequences[sibling], child)) {
        child = sibling;
      }
      if (isBefore(deadline, sequence, child)) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    place(hole, timer, deadline, sequence);
  }

  private void move(int from, int to) {
    Timer timer = timers[from];
    if (timer != null) {
      place(to, timer, deadlines[from], sequences[from]);
    }
  }

  private void place(int index, Timer timer, long deadline, long sequence) {
    timers[index] = timer;
    deadlines[index] = deadline;
    sequences[index] = sequence;
    timer.moveTo(index);
  }

  private boolean isBefore(long deadline, long sequence, int index) {
    return deadline != deadlines[index] ? deadline < deadlines[index] : sequence < sequences[index];
  }
}
