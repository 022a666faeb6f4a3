package dev.fermata;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Waits for futures without taking their outcome: {@code waitUntil}. */
final class CompletionWait<F extends Future<?>> extends Coroutine<Waited<F>> {
  private final ReturnWhen when;
  private final Set<F> futures;
  private final @Nullable Duration timeout;

  /** What watches the futures. */
  private final List<DoneCallback<?>> watching = new ArrayList<>();

  private @Nullable Future<@Nullable Void> end;
  private @Nullable TimerHandle timer;

  /** How many of the futures this waits for still. */
  private int left;

  CompletionWait(ReturnWhen when, Collection<F> futures, @Nullable Duration timeout) {
    this.when = Objects.requireNonNull(when, "when");
    this.futures = new LinkedHashSet<>(futures);
    this.timeout = timeout;
    if (this.futures.isEmpty()) {
      throw new IllegalArgumentException("Set of Tasks/Futures is empty.");
    }
    this.futures.forEach(future -> Objects.requireNonNull(future, "future"));
  }

  @Override
  protected @Nullable Waited<F> resume() throws Throwable {
    if (state == 0) {
      suspend(1, begin());
      return null;
    }
    if (timer != null) {
      timer.cancel();
    }
    watching.forEach(DoneCallback::unwatch);
    awaited();
    return waited();
  }

  private boolean endsWait(Future<?> done) {
    return switch (when) {
      case FIRST_COMPLETED -> true;
      case FIRST_EXCEPTION -> done.failed();
      case ALL_COMPLETED -> false;
    };
  }

  private Future<@Nullable Void> begin() {
    AbstractEventLoop loop = Execution.runningLoop();
    for (F future : futures) {
      if (future.loop() != loop) {
        throw new IllegalArgumentException("The future belongs to a different loop: " + future);
      }
    }
    Future<@Nullable Void> pending = loop.createFuture();
    end = pending;
    if (timeout != null) {
      timer = loop.callLater(timeout, this::end);
    }
    left = futures.size();
    for (F future : futures) {
      // Also if it is done: then the wait takes one turn, as asyncio's does.
      watching.add(future.watch(this::onDone));
    }
    return pending;
  }

  private void onDone(Future<?> done) {
    left--;
    if (left == 0 || endsWait(done)) {
      end();
    }
  }

  private void end() {
    if (end != null) {
      end.completeIfPending(null);
    }
  }

  private Waited<F> waited() {
    Set<F> done = new LinkedHashSet<>();
    Set<F> pending = new LinkedHashSet<>();
    for (F future : futures) {
      (future.done() ? done : pending).add(future);
    }
    return new Waited<>(Collections.unmodifiableSet(done), Collections.unmodifiableSet(pending));
  }
}
