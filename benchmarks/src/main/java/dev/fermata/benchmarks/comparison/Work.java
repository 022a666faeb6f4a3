package dev.fermata.benchmarks.comparison;

import java.lang.management.ManagementFactory;
import java.util.List;

/** What the contenders share: the work between two waits, and how it is counted. */
final class Work {
  /** A root, its children and theirs: in so many turns all of them have begun. */
  static final int TREE_DEPTH = 3;

  private Work() {}

  /** A step that no compiler folds into one of many steps. */
  static int next(int number) {
    return number * 31 + 7;
  }

  /** What so many steps give. */
  static int next(int number, int times) {
    int last = number;
    for (int i = 0; i < times; i++) {
      last = next(last);
    }
    return last;
  }

  static int sum(List<Integer> numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** The sum of the numbers below, as an int overflows. */
  static int sumBelow(int end) {
    return (int) ((long) end * (end - 1) / 2);
  }

  /** How long the i-th of many sleepers sleeps. */
  static int milliseconds(int i) {
    return 1 + i % 10;
  }

  static RuntimeException failure(boolean traced) {
    return traced ? new IllegalStateException() : new Untraced();
  }

  static void repeat(int times, Runnable action) {
    for (int i = 0; i < times; i++) {
      action.run();
    }
  }

  /** The bytes of the heap that are reachable. */
  static long usedHeap() {
    for (int i = 0; i < 2; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static final class Untraced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Untraced() {
      super(null, null, false, false);
    }
  }

  /** Called so many times, always on one thread. */
  abstract static class Countdown implements Runnable {
    private int left;

    Countdown(int left) {
      this.left = left;
    }

    abstract void ended();

    @Override
    public final void run() {
      if (--left == 0) {
        ended();
      }
    }
  }
}
