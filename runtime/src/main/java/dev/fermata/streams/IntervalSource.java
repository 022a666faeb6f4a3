package dev.fermata.streams;

import dev.fermata.AsyncScope;
import dev.fermata.Fermata;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers periods of time as they end; those that nobody waited for are left out. */
final class IntervalSource extends Stage<Long> {
  private final Duration period;
  private @Nullable Duration start;

  /** The number of the next period, which ends at {@code start + (next + 1) * period}. */
  private long next;

  IntervalSource(Duration period) {
    this.period = period;
  }

  @Override
  List<AsyncScope> sources() {
    return List.of();
  }

  @Override
  Move move() {
    return new Move() {
      @Override
      @Nullable Boolean step() throws Throwable {
        if (state == 0) {
          Duration now = Fermata.getRunningLoop().time();
          if (start == null) {
            start = now;
          }
          Duration elapsed = now.minus(start);
          long ended = elapsed.dividedBy(period);
          boolean endsNow = period.multipliedBy(ended).equals(elapsed);
          next = Math.max(next, endsNow ? ended - 1 : ended);
          Duration left = period.multipliedBy(next + 1).minus(elapsed);
          if (!left.isZero() && suspend(1, Fermata.sleep(left))) {
            return null;
          }
        }
        if (state == 1) {
          awaited();
        }
        return give(next++);
      }
    };
  }
}
