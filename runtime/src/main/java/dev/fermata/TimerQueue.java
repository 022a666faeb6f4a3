package dev.fermata;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A binary heap of timers, the earliest first and among equals the first that was added. Each timer
 * knows its place, so that a cancelled one leaves at once and none accumulate.
 */
final class TimerQueue {
  private @Nullable TimedHandle[] heap = new @Nullable TimedHandle[16];
  private int size;

  int size() {
    return size;
  }

  @Nullable TimedHandle peek() {
    return heap[0];
  }

  void add(TimedHandle timer) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    siftUp(size++, timer);
  }

  /** Removes a timer, if it is in the queue. */
  void remove(TimedHandle timer) {
    int hole = timer.index;
    if (hole < 0) {
      return;
    }
    timer.index = -1;
    TimedHandle moved = heap[--size];
    heap[size] = null;
    if (moved != null && moved != timer) {
      siftDown(hole, moved);
      if (heap[hole] == moved) {
        siftUp(hole, moved);
      }
    }
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      TimedHandle timer = heap[i];
      if (timer != null) {
        timer.index = -1;
      }
    }
    Arrays.fill(heap, 0, size, null);
    size = 0;
  }

  private void siftUp(int start, TimedHandle timer) {
    int hole = start;
    while (hole > 0) {
      int parent = (hole - 1) >>> 1;
      TimedHandle above = heap[parent];
      if (above == null || !before(timer, above)) {
        break;
      }
      place(hole, above);
      hole = parent;
    }
    place(hole, timer);
  }

  private void siftDown(int start, TimedHandle timer) {
    int hole = start;
    while (true) {
      int child = 2 * hole + 1;
      if (child >= size) {
        break;
      }
      TimedHandle below = heap[child];
      TimedHandle sibling = child + 1 < size ? heap[child + 1] : null;
      if (sibling != null && below != null && before(sibling, below)) {
        below = sibling;
        child++;
      }
      if (below == null || !before(below, timer)) {
        break;
      }
      place(hole, below);
      hole = child;
    }
    place(hole, timer);
  }

  private void place(int index, TimedHandle timer) {
    heap[index] = timer;
    timer.index = index;
  }

  private static boolean before(TimedHandle a, TimedHandle b) {
    return a.when != b.when ? a.when < b.when : a.sequence < b.sequence;
  }
}
