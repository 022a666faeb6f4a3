package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts from 1, each number after a time, fails where it is told to, and writes down its life. */
final class Source implements AsyncIterator<Integer> {
  private final List<Object> trace;
  private final Duration perItem;
  private final int count;
  private final @Nullable Throwable failure;
  private int current;

  Source(List<Object> trace, Duration perItem, int count, @Nullable Throwable failure) {
    this.trace = trace;
    this.perItem = perItem;
    this.count = count;
    this.failure = failure;
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return new Coroutine<>() {
      @Override
      protected @Nullable Boolean resume() throws Throwable {
        if (state == 0 && suspend(1, Fermata.sleep(perItem))) {
          return null;
        }
        awaited();
        current++;
        if (current > count && failure != null) {
          throw failure;
        }
        trace.add(current <= count ? current : "end");
        return current <= count;
      }
    };
  }

  @Override
  public Integer current() {
    return current;
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    trace.add("closed");
    return Coroutine.completed(false);
  }
}
