package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.Fermata;
import dev.fermata.Task;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what an iterator gives, on the loop's thread, to one subscriber: each item when it is
 * requested.
 */
public final class IteratorPublisher<T> implements Flow.Publisher<T> {
  /** After so many items without a pause the loop turns: an iterator need not suspend. */
  private static final int ITEMS_A_TURN = 128;

  private final AsyncIterator<? extends T> items;
  private final EventLoop loop = Fermata.getRunningLoop();
  private final AtomicBoolean isSubscribed = new AtomicBoolean();

  /**
   * A publisher on the running loop.
   *
   * @param items what to publish, and to close
   * @throws IllegalStateException if no loop runs on this thread
   */
  public IteratorPublisher(AsyncIterator<? extends T> items) {
    this.items = items;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    if (isSubscribed.compareAndSet(false, true)) {
      new Subscription(subscriber).begin();
    } else {
      subscriber.onSubscribe(new Refused());
      subscriber.onError(
          new IllegalStateException("an AsyncIterator is published to one subscriber only"));
    }
  }

  private static final class Refused implements Flow.Subscription {
    @Override
    public void request(long count) {}

    @Override
    public void cancel() {}
  }

  /** For the loop's thread, but for what says that it is cancelled. */
  private final class Subscription implements Flow.Subscription {
    private final Signal change = new Signal();

    /** Seen at once: the loop's thread may be about to publish the next of many items. */
    private volatile boolean isCancelled;

    private Flow.@Nullable Subscriber<? super T> subscriber;
    private boolean isBegun;
    private long demand;
    private @Nullable Throwable misuse;
    private boolean isMoving;
    private @Nullable Task<@Nullable Void> publishing;

    Subscription(Flow.Subscriber<? super T> subscriber) {
      this.subscriber = subscriber;
    }

    /**
     * Nothing is published before {@code onSubscribe} has returned, whatever that asks for (1.3).
     */
    void begin() {
      try {
        Objects.requireNonNull(subscriber).onSubscribe(this);
      } catch (Throwable thrown) {
        isCancelled = true;
        throw thrown;
      } finally {
        onLoop(
            () -> {
              isBegun = true;
              if (demand > 0 || misuse != null || isCancelled) {
                start();
              }
            });
      }
    }

    @Override
    public void request(long count) {
      onLoop(
          () -> {
            if (subscriber == null) {
              return;
            }
            if (count <= 0) {
              misuse =
                  new IllegalArgumentException(
                      "a subscriber requested " + count + " items: more than 0 is required (3.9)");
              stop();
            } else {
              demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
              start();
            }
          });
    }

    @Override
    public void cancel() {
      isCancelled = true;
      onLoop(
          () -> {
            if (subscriber != null) {
              stop();
            }
          });
    }

    /** After the end of the loop there is nobody to tell. */
    private void onLoop(Runnable action) {
      try {
        loop.callSoonThreadsafe(action);
      } catch (IllegalStateException e) {
        if (!loop.isClosed()) {
          throw e;
        }
      }
    }

    private void start() {
      if (!isBegun) {
        return;
      }
      if (publishing == null) {
        publishing = loop.createTask(new Publishing());
      }
      change.set();
    }

    private void stop() {
      start();
      if (isMoving) {
        Objects.requireNonNull(publishing).cancel();
      }
    }

    /** Gives items as they are requested, and in the end closes the iterator. */
    private final class Publishing extends Coroutine<@Nullable Void> {
      private static final int CHANGED = 1;
      private static final int MOVED = 2;
      private static final int TURNED = 3;
      private static final int CLOSED = 4;

      private @Nullable Throwable failure;
      private int published;

      @Override
      protected @Nullable Void resume() throws Throwable {
        if (state != CLOSED) {
          try {
            if (publishes()) {
              return null;
            }
          } catch (Throwable thrown) {
            failure = traced(thrown);
          }
          isMoving = false;
          if (suspend(CLOSED, items.exit(failure))) {
            return null;
          }
        }
        try {
          awaited();
        } catch (Throwable thrown) {
          failure = traced(thrown);
        }
        end();
        return null;
      }

      /** Goes on to the next suspension; false at the end. */
      private boolean publishes() throws Throwable {
        while (true) {
          if (state == CHANGED || state == TURNED) {
            awaited();
          } else if (state == MOVED) {
            isMoving = false;
            if (!this.<Boolean>awaited()) {
              return false;
            }
            demand--;
            publish(items.current());
          }
          if (isCancelled || misuse != null) {
            return false;
          }
          if (state == MOVED && published % ITEMS_A_TURN == 0) {
            return suspend(TURNED, Fermata.sleep(Duration.ZERO));
          }
          isMoving = demand > 0;
          boolean suspends =
              isMoving ? suspendForItem(MOVED, items) : suspend(CHANGED, change.next(loop));
          if (suspends) {
            return true;
          }
        }
      }

      /** A subscriber that throws counts as one that cancelled (2.13). */
      private void publish(@Nullable T item) {
        Objects.requireNonNull(item, "toPublisher: an item is null, which no publisher may give");
        published++;
        try {
          Objects.requireNonNull(subscriber).onNext(item);
        } catch (Throwable thrown) {
          isCancelled = true;
          throw thrown;
        }
      }

      private void end() throws Throwable {
        Flow.Subscriber<? super T> told = Objects.requireNonNull(subscriber);
        subscriber = null;
        Throwable error = misuse != null ? misuse : failure;
        if (!isCancelled) {
          if (error == null) {
            told.onComplete();
          } else {
            told.onError(error);
          }
        } else if (failure != null && !(failure instanceof CancelledError)) {
          throw failure;
        }
      }
    }
  }
}
