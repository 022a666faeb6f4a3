package dev.fermata;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over what a publisher publishes; made by {@link AsyncIterator#from}.
 *
 * <p>The publisher may publish on any thread; it is asked for no more than {@link
 * Flow#defaultBufferSize()} items ahead of the iteration. Its error is thrown by {@link
 * #moveNext()}, as it is, after the items before it. For one task of the loop that it was made on.
 * Virtual time does not wait for a publisher.
 *
 * @param <T> the type of the items
 */
public final class AsyncSubscription<T> implements AsyncIterator<T> {
  private static final int CAPACITY = Flow.defaultBufferSize();

  private final AbstractEventLoop loop = Execution.runningLoop();
  private final ArrayDeque<T> items = new ArrayDeque<>();
  private Flow.@Nullable Subscription subscription;

  /** How many items were taken since more were requested. */
  private int taken;

  private @Nullable T current;
  private boolean ended;
  private @Nullable Throwable error;

  /** What the task that waits for an item waits for. */
  private @Nullable Future<@Nullable Void> arrival;

  private AsyncSubscription() {}

  static <T> AsyncSubscription<T> to(Flow.Publisher<? extends T> publisher) {
    Objects.requireNonNull(publisher, "publisher");
    AsyncSubscription<T> subscription = new AsyncSubscription<>();
    publisher.subscribe(subscription.new Subscriber());
    return subscription;
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return new MoveNext();
  }

  @Override
  public T current() {
    T value = current;
    if (value == null) {
      throw new NoSuchElementException("no current value: moveNext() did not give true");
    }
    return value;
  }

  /** Cancels the subscription and ends the iteration. May be called more than once. */
  @Override
  public void close() {
    if (subscription != null) {
      subscription.cancel();
    }
    items.clear();
    current = null;
    error = null;
    end();
  }

  /** Cancels the subscription and ends the iteration, as {@link #close()} does. */
  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return new ImmediateExit(this::close);
  }

  private void end() {
    ended = true;
    announce();
  }

  private void announce() {
    if (arrival != null) {
      arrival.completeIfPending(null);
    }
  }

  /** Asks for items anew when half of those that were asked for have been taken. */
  private void replenish() {
    taken++;
    if (subscription != null && taken >= CAPACITY / 2) {
      int count = taken;
      taken = 0;
      subscription.request(count);
    }
  }

  private final class MoveNext extends Coroutine<Boolean> {
    @Override
    protected @Nullable Boolean resume() throws Throwable {
      if (state != 0) {
        arrival = null;
        awaited();
      } else if (arrival != null) {
        throw new IllegalStateException("another task awaits moveNext() already");
      }
      current = items.poll();
      if (current != null) {
        replenish();
        return true;
      }
      if (error != null) {
        throw error;
      }
      if (ended) {
        return false;
      }
      Future<@Nullable Void> pending = loop.createFuture();
      arrival = pending;
      suspend(1, pending);
      return null;
    }
  }

  /** Takes the publisher's signals, on its threads, to the loop's, in their order. */
  private final class Subscriber implements Flow.Subscriber<T> {
    private Flow.@Nullable Subscription source;

    @Override
    public void onSubscribe(Flow.Subscription offered) {
      Objects.requireNonNull(offered, "subscription");
      if (source != null) {
        offered.cancel();
        return;
      }
      source = offered;
      deliver(
          () -> {
            if (ended) {
              offered.cancel();
            } else {
              subscription = offered;
              offered.request(CAPACITY);
            }
          });
    }

    @Override
    public void onNext(T item) {
      Objects.requireNonNull(item, "item");
      deliver(
          () -> {
            if (!ended) {
              items.add(item);
              announce();
            }
          });
    }

    @Override
    public void onError(Throwable thrown) {
      Objects.requireNonNull(thrown, "error");
      deliver(
          () -> {
            if (!ended) {
              error = thrown;
              end();
            }
          });
    }

    @Override
    public void onComplete() {
      deliver(AsyncSubscription.this::end);
    }

    private void deliver(Runnable signal) {
      try {
        loop.callSoonThreadsafe(signal);
      } catch (IllegalStateException e) {
        if (!loop.isClosed()) {
          throw e;
        }
        if (source != null) {
          source.cancel();
        }
      }
    }
  }
}
