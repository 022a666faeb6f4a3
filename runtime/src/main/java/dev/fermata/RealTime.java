package dev.fermata;

/** The clock of all loops in real time. */
final class RealTime {
  /** Where it starts, so that times of two loops compare. */
  private static final long START = System.nanoTime();

  private RealTime() {}

  /** Nanoseconds since the start, 0 or more. */
  static long now() {
    return System.nanoTime() - START;
  }
}
