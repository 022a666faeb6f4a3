package dev.fermata;

import dev.fermata.WaitQueue.Turn;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A queue from tasks to tasks, first in, first out. The counterpart of {@code asyncio.Queue}.
 *
 * <p>Fair: of those who wait to get, or to put, who came first is served first, and nothing is lost
 * when one that was next is cancelled. Only {@link #getNowait()} and {@link #putNowait} do not
 * stand in line. For the tasks of one loop, on its thread.
 *
 * <pre>{@code
 * for (Item item : awaitEach(queue.items())) {
 *   use(item);
 *   queue.taskDone();
 * }
 * }</pre>
 *
 * @param <T> the type of the items, which are never null
 */
@SuppressWarnings("this-escape") // Kept by its lines of waiters, to be named in messages.
public class AsyncQueue<T> {
  private final Queue<T> items;
  private final int maxSize;

  private final FairLine<@Nullable Void, T> getters =
      new FairLine<>(this) {
        @Override
        boolean mayProceed() {
          checkGettable();
          return !isEmpty();
        }

        @Override
        T proceed(@Nullable Void nothing) {
          return getNowait();
        }

        @Override
        void passOn() {
          grant();
        }
      };

  private final FairLine<T, @Nullable Void> putters =
      new FairLine<>(this) {
        @Override
        boolean mayProceed() {
          checkPuttable();
          return !isFull();
        }

        @Override
        @Nullable Void proceed(T item) {
          putNowait(item);
          return null;
        }

        @Override
        void passOn() {
          grant();
        }
      };

  private final WaitQueue joiners = new WaitQueue(this);
  private boolean shutdown;

  /** How many items were put and not yet reported done. */
  private int unfinished;

  /** A queue without a limit. */
  public AsyncQueue() {
    this(0);
  }

  /**
   * A queue that holds so many items.
   *
   * @param maxSize how many; 0 or less for no limit
   */
  public AsyncQueue(int maxSize) {
    this(maxSize, new ArrayDeque<>());
  }

  AsyncQueue(int maxSize, Queue<T> items) {
    this.maxSize = maxSize;
    this.items = items;
  }

  /**
   * Waits until there is a free slot and puts an item; does not suspend if there is one and nobody
   * is before the caller.
   *
   * @param item what to put
   * @return a coroutine that ends when the item is in the queue; it throws {@link
   *     QueueShutdownException} if the queue is or gets shut down before
   */
  public Coroutine<@Nullable Void> put(T item) {
    Objects.requireNonNull(item, "item");
    return putters.await(item);
  }

  /**
   * Puts an item at once.
   *
   * @param item what to put
   * @throws QueueFullException if there is no free slot
   * @throws QueueShutdownException if the queue was shut down
   */
  public void putNowait(T item) {
    Objects.requireNonNull(item, "item");
    checkThread("AsyncQueue.putNowait");
    checkPuttable();
    if (isFull()) {
      throw new QueueFullException();
    }
    items.add(item);
    unfinished++;
    grant();
  }

  /**
   * Waits until there is an item and takes it; does not suspend if there is one and nobody is
   * before the caller.
   *
   * @return a coroutine that gives the item; it throws {@link QueueShutdownException} if the queue
   *     is empty and is or gets shut down
   */
  public Coroutine<T> get() {
    return getters.await(null);
  }

  /**
   * Takes an item at once.
   *
   * @return the item
   * @throws QueueEmptyException if there is none
   * @throws QueueShutdownException if there is none and the queue was shut down
   */
  public T getNowait() {
    checkThread("AsyncQueue.getNowait");
    checkGettable();
    T item = items.poll();
    if (item == null) {
      throw new QueueEmptyException();
    }
    grant();
    return item;
  }

  /**
   * Iterates over the items as they come, taking them, until the queue is shut down and empty.
   *
   * @return a new iterator, whose exit has a {@code moveNext} that waits give false and leaves the
   *     queue alone; several share the items
   */
  public AsyncIterator<T> items() {
    return new QueueIterator<>(this);
  }

  /**
   * How many items are in the queue.
   *
   * @return 0 or more
   */
  public int size() {
    return items.size();
  }

  /**
   * How many items the queue may hold.
   *
   * @return what the constructor was given: 0 or less for no limit
   */
  public int maxSize() {
    return maxSize;
  }

  /**
   * Whether there is no item.
   *
   * @return true if {@link #getNowait()} would throw
   */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /**
   * Whether there is no free slot.
   *
   * @return true if {@link #putNowait} would throw; never for a queue without a limit
   */
  public boolean isFull() {
    return maxSize > 0 && items.size() >= maxSize;
  }

  /**
   * Says that an item that was taken has been dealt with, for {@link #join()}.
   *
   * @throws IllegalArgumentException if it is called more often than items were put
   */
  public void taskDone() {
    joiners.checkThread("AsyncQueue.taskDone");
    if (unfinished == 0) {
      throw new IllegalArgumentException("taskDone() called too many times");
    }
    finish(1);
  }

  /**
   * Waits until all items that were put have been taken and reported with {@link #taskDone()}; does
   * not suspend if they have.
   *
   * @return a coroutine that ends then
   */
  public Coroutine<@Nullable Void> join() {
    return new Coroutine<>() {
      private @Nullable Turn turn;

      @Override
      protected @Nullable Void resume() throws Throwable {
        if (turn == null) {
          if (unfinished > 0) {
            turn = joiners.enter();
            suspend(1, turn);
          }
          return null;
        }
        turn.leave();
        return awaited();
      }
    };
  }

  /** Shuts the queue down: nothing can be put any more, what is in it can still be taken. */
  public void shutdown() {
    shutdown(false);
  }

  /**
   * Shuts the queue down: nothing can be put any more. Those who wait to put, and those who wait to
   * get and find nothing, get a {@link QueueShutdownException}.
   *
   * @param immediate whether to drop what is in the queue, counting it as done
   */
  public void shutdown(boolean immediate) {
    checkThread("AsyncQueue.shutdown");
    shutdown = true;
    if (immediate) {
      int dropped = Math.min(items.size(), unfinished);
      items.clear();
      finish(dropped);
    }
    grant();
  }

  private void checkThread(String operation) {
    getters.checkThread(operation);
    putters.checkThread(operation);
  }

  private void finish(int count) {
    unfinished -= count;
    if (unfinished == 0) {
      joiners.grantAll();
    }
  }

  private void checkPuttable() {
    if (shutdown) {
      throw new QueueShutdownException();
    }
  }

  private void checkGettable() {
    if (shutdown && items.isEmpty()) {
      throw new QueueShutdownException();
    }
  }

  /**
   * Keeps the invariant: as many getters have a turn as there are items, and as many putters as
   * there are free slots, or all of them. After a shutdown all have, to find out.
   */
  private void grant() {
    if (shutdown) {
      getters.grantAll();
      putters.grantAll();
      return;
    }
    getters.grantUpTo(items.size());
    putters.grantUpTo(maxSize > 0 ? maxSize - items.size() : Integer.MAX_VALUE);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(getClass().getSimpleName());
    text.append("[maxSize=").append(maxSize).append(", size=").append(items.size());
    text.append(", getters=").append(getters.waiting());
    text.append(", putters=").append(putters.waiting());
    return text.append(", unfinished=").append(unfinished).append(']').toString();
  }
}
