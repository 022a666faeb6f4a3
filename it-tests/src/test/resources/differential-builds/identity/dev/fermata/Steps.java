package dev.fermata;

import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncPredicate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The steps of iterators, and the loop that each end is. */
final class Steps {
  private Steps() {}

  static <T> AsyncIterator<T> fromIterable(Iterable<? extends T> elements) {
    return new Step<>() {
      private Iterator<? extends T> iterator;

      @Override
      boolean move() {
        if (iterator == null) {
          iterator = elements.iterator();
        }
        return iterator.hasNext() && give(iterator.next());
      }
    };
  }

  static <T, R> AsyncIterator<R> map(
      AsyncIterator<T> source, AsyncFunction<? super T, ? extends R> function) {
    return new Step<>(source) {
      @Override
      boolean move() throws Throwable {
        return moves(source) && give(function.apply(source.current()));
      }
    };
  }

  static <T> AsyncIterator<T> filter(
      AsyncIterator<T> source, AsyncPredicate<? super T> condition) {
    return new Step<>(source) {
      @Override
      boolean move() throws Throwable {
        while (moves(source)) {
          T item = source.current();
          if (condition.test(item)) {
            return give(item);
          }
        }
        return false;
      }
    };
  }

  static <T> AsyncIterator<T> take(AsyncIterator<T> source, long count) {
    return new Step<>(source) {
      private long left = count;

      @Override
      boolean move() throws Throwable {
        if (left-- > 0) {
          return moves(source) && give(source.current());
        }
        source.exit(null).run();
        return false;
      }
    };
  }

  static <T> AsyncIterator<T> takeWhile(
      AsyncIterator<T> source, Predicate<? super T> condition) {
    return new Step<>(source) {
      @Override
      boolean move() throws Throwable {
        if (!moves(source)) {
          return false;
        }
        T item = source.current();
        if (condition.test(item)) {
          return give(item);
        }
        source.exit(null).run();
        return false;
      }
    };
  }

  static <T, R> AsyncIterator<R> flatMap(
      AsyncIterator<T> source, Function<? super T, ? extends AsyncIterator<? extends R>> function) {
    return new Step<>(source) {
      @Override
      boolean move() throws Throwable {
        while (true) {
          if (sources.size() == 1) {
            if (!moves(source)) {
              return false;
            }
            sources.add(0, function.apply(source.current()));
          }
          @SuppressWarnings("unchecked") // What the function gave.
          AsyncIterator<? extends R> inner = (AsyncIterator<? extends R>) sources.get(0);
          if (moves(inner)) {
            return give(inner.current());
          }
          try {
            inner.exit(null).run();
          } finally {
            sources.remove(0);
          }
        }
      }
    };
  }

  /** The end that looks at item after item, as long as it wants more, and closes the iterator. */
  static <T, R> Coroutine<R> each(
      AsyncIterator<T> items, AsyncPredicate<? super T> wantsMore, Supplier<R> result) {
    return new Coroutine<>(
        () -> {
          Throwable failure = null;
          try {
            boolean goesOn = true;
            while (goesOn && moves(items)) {
              goesOn = wantsMore.test(items.current());
            }
          } catch (Throwable thrown) {
            failure = thrown;
          }
          boolean swallows = AsyncScope.leave(items, failure);
          if (failure != null && !swallows) {
            throw failure;
          }
          return result.get();
        });
  }

  private static boolean moves(AsyncIterator<?> items) throws Throwable {
    return items.moveNext().run();
  }

  /** Gives nothing after its end, a failure or its exit, which closes its sources. */
  private abstract static class Step<T> implements AsyncIterator<T> {
    final List<AsyncIterator<?>> sources;
    private final List<T> current = new ArrayList<>();
    private boolean isOver;

    Step(AsyncIterator<?>... sources) {
      this.sources = new ArrayList<>(List.of(sources));
    }

    /** Gives the next item; false at the end. */
    abstract boolean move() throws Throwable;

    final boolean give(T item) {
      current.add(item);
      return true;
    }

    @Override
    public final Coroutine<Boolean> moveNext() {
      return new Coroutine<>(
          () -> {
            current.clear();
            if (isOver) {
              return false;
            }
            isOver = true;
            isOver = !move();
            return !isOver;
          });
    }

    @Override
    public final T current() {
      if (current.isEmpty()) {
        throw new NoSuchElementException("no current value: moveNext() did not give true");
      }
      return current.get(0);
    }

    @Override
    public final Coroutine<Boolean> exit(Throwable cause) {
      return new Coroutine<>(
          () -> {
            current.clear();
            isOver = true;
            Throwable failure = null;
            for (AsyncIterator<?> source : sources) {
              try {
                source.exit(cause).run();
              } catch (Throwable thrown) {
                if (failure == null) {
                  failure = thrown;
                } else if (failure != thrown) {
                  failure.addSuppressed(thrown);
                }
              }
            }
            if (failure != null) {
              throw failure;
            }
            return false;
          });
    }
  }
}
