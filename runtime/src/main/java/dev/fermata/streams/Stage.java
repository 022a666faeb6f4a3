package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.AsyncScope;
import dev.fermata.Coroutine;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * An iterator that finds its items in a coroutine for each: it is used by one at a time, and gives
 * nothing after its end, a failure or its exit, which closes its sources.
 */
abstract class Stage<T extends @Nullable Object> implements AsyncIterator<T> {
  private static final Object NONE = new Object();

  private @Nullable Object current = NONE;
  private boolean isMoving;
  private boolean isOver;

  /** What the exit closes, in order. */
  abstract List<? extends AsyncScope> sources();

  /** Finds the next item. */
  abstract Move move();

  @Override
  public final Coroutine<Boolean> moveNext() {
    return move();
  }

  @Override
  @SuppressWarnings("unchecked")
  public final T current() {
    if (current == NONE) {
      throw new NoSuchElementException("no current value: moveNext() did not give true");
    }
    return (T) current;
  }

  @Override
  public final Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return new Coroutine<>() {
      @Override
      protected @Nullable Boolean resume() throws Throwable {
        if (state == 0) {
          if (isMoving) {
            throw inUse("exit()");
          }
          isOver = true;
          current = NONE;
          if (suspend(1, leave(cause))) {
            return null;
          }
        }
        return awaited();
      }
    };
  }

  /** Ends what runs for this stage, and closes its sources; called once it is over. */
  Coroutine<Boolean> leave(@Nullable Throwable cause) {
    return new ExitAll(sources(), cause);
  }

  final boolean isOver() {
    return isOver;
  }

  private IllegalStateException inUse(String operation) {
    return new IllegalStateException(
        operation
            + " of "
            + getClass().getSimpleName()
            + " while another moveNext() of it runs: an iterator is for one task at a time");
  }

  /** One {@code moveNext}. */
  abstract class Move extends Coroutine<Boolean> {
    private boolean hasBegun;

    /**
     * Goes on to the next suspension, or to the item.
     *
     * @return true with an item given, false at the end, null when suspended
     */
    abstract @Nullable Boolean step() throws Throwable;

    /** Makes an item the current one. */
    final boolean give(T item) {
      current = item;
      return true;
    }

    @Override
    protected final @Nullable Boolean resume() throws Throwable {
      if (!hasBegun) {
        if (isOver) {
          return false;
        }
        if (isMoving) {
          throw inUse("moveNext()");
        }
        hasBegun = true;
        isMoving = true;
        current = NONE;
      }
      Boolean result;
      try {
        result = step();
      } catch (Throwable thrown) {
        isMoving = false;
        isOver = true;
        throw thrown;
      }
      if (result != null) {
        isMoving = false;
        isOver |= !result;
      }
      return result;
    }
  }
}
