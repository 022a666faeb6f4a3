package dev.fermata;

import java.time.Duration;

/** Durations as nanoseconds. */
final class Durations {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
  private static final Duration SHORTEST = Duration.ofNanos(Long.MIN_VALUE);

  private Durations() {}

  /** The nearest number of nanoseconds that a long holds: 292 years either way. */
  static long toNanosSaturated(Duration duration) {
    if (duration.compareTo(LONGEST) >= 0) {
      return Long.MAX_VALUE;
    }
    return duration.compareTo(SHORTEST) <= 0 ? Long.MIN_VALUE : duration.toNanos();
  }

  /** A duration after a time, or the longest there is. */
  static Duration plusSaturated(Duration when, Duration delay) {
    try {
      return when.plus(delay);
    } catch (ArithmeticException e) {
      return Duration.ofSeconds(delay.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
  }

  /** The sum of two times, or the latest there is. */
  static long plusSaturated(long when, long nanoseconds) {
    long sum = when + nanoseconds;
    boolean overflows = ((when ^ sum) & (nanoseconds ^ sum)) < 0;
    return !overflows ? sum : nanoseconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
