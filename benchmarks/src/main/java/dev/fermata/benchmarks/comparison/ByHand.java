package dev.fermata.benchmarks.comparison;

import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.sleep;

import dev.fermata.AsyncQueue;
import dev.fermata.Coroutine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What {@link Ours} has generated, written by hand against the same runtime: the best that
 * generated code can do.
 */
final class ByHand {
  private ByHand() {}

  /** What is awaited in {@link Calls}. */
  static final class Next extends Coroutine<Integer> {
    private final int number;

    Next(int number) {
      this.number = number;
    }

    @Override
    protected Integer resume() {
      return Work.next(number);
    }
  }

  /** A loop of calls, each awaited; as tasks or as they are. */
  static final class Calls extends Coroutine<Integer> {
    private final int count;
    private final boolean asTasks;
    private int number;
    private int i;

    Calls(int count, boolean asTasks) {
      this.count = count;
      this.asTasks = asTasks;
    }

    @Override
    protected Integer resume() throws Throwable {
      if (state == 1) {
        take();
      }
      while (i < count) {
        Next next = new Next(number);
        if (suspend(1, asTasks ? createTask(next) : next)) {
          return null;
        }
        take();
      }
      return number;
    }

    private void take() throws Throwable {
      number = awaited();
      i++;
    }
  }

  private static final class Nested extends Coroutine<Integer> {
    private final int depth;

    Nested(int depth) {
      this.depth = depth;
    }

    @Override
    protected Integer resume() throws Throwable {
      if (state == 0) {
        if (depth == 0) {
          return 0;
        }
        if (suspend(1, new Nested(depth - 1))) {
          return null;
        }
      }
      int below = awaited();
      return below + 1;
    }
  }

  static final class NestedCalls extends Coroutine<Integer> {
    private final int depth;
    private final int count;
    private int sum;

    NestedCalls(int depth, int count) {
      this.depth = depth;
      this.count = count;
    }

    @Override
    protected Integer resume() throws Throwable {
      if (state == 1) {
        take();
      }
      while (sum < count) {
        if (suspend(1, new Nested(depth))) {
          return null;
        }
        take();
      }
      return sum;
    }

    private void take() throws Throwable {
      int one = awaited();
      sum += one;
    }
  }

  private static final class Turns extends Coroutine<Integer> {
    private final int count;
    private int turns;

    Turns(int count) {
      this.count = count;
    }

    @Override
    protected Integer resume() throws Throwable {
      if (state == 1) {
        awaited();
        turns++;
      }
      if (turns < count) {
        suspend(1, sleep(Duration.ZERO));
        return null;
      }
      return turns;
    }
  }

  static final class TurnsBelow extends Coroutine<Integer> {
    private final int depth;
    private final int count;

    TurnsBelow(int depth, int count) {
      this.depth = depth;
      this.count = count;
    }

    @Override
    protected Integer resume() throws Throwable {
      if (state == 0
          && suspend(1, depth == 0 ? new Turns(count) : new TurnsBelow(depth - 1, count))) {
        return null;
      }
      int turns = awaited();
      return depth == 0 ? turns : turns + 1;
    }
  }

  /** Tasks that are gathered and summed up. */
  private abstract static class Gathering extends Coroutine<Integer> {
    abstract List<Coroutine<Integer>> calls();

    @Override
    protected Integer resume() throws Throwable {
      if (state == 0 && suspend(1, gather(calls()))) {
        return null;
      }
      return Work.sum(awaited());
    }
  }

  static Coroutine<Integer> turnsOf(int tasks, int count) {
    return new Gathering() {
      @Override
      List<Coroutine<Integer>> calls() {
        List<Coroutine<Integer>> all = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
          all.add(new Turns(count / tasks));
        }
        return all;
      }
    };
  }

  static Coroutine<Integer> gathered(int count) {
    return new Gathering() {
      @Override
      List<Coroutine<Integer>> calls() {
        List<Coroutine<Integer>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          all.add(new Next(i));
        }
        return all;
      }
    };
  }

  private static final class Put extends Coroutine<Void> {
    private final AsyncQueue<Integer> queue;
    private final int count;
    private int i;

    Put(AsyncQueue<Integer> queue, int count) {
      this.queue = queue;
      this.count = count;
    }

    @Override
    protected Void resume() throws Throwable {
      if (state == 1) {
        awaited();
      }
      while (i < count) {
        if (suspend(1, queue.put(i++))) {
          return null;
        }
        awaited();
      }
      return null;
    }
  }

  static final class Queue extends Coroutine<Integer> {
    private final AsyncQueue<Integer> queue;
    private final int count;
    private int sum;
    private int i;

    Queue(int capacity, int count) {
      this.queue = new AsyncQueue<>(capacity);
      this.count = count;
    }

    @Override
    protected Integer resume() throws Throwable {
      if (state == 0) {
        createTask(new Put(queue, count));
      } else {
        take();
      }
      while (i < count) {
        if (suspend(1, queue.get())) {
          return null;
        }
        take();
      }
      return sum;
    }

    private void take() throws Throwable {
      int item = awaited();
      sum += item;
      i++;
    }
  }

  private static final class FailBelow extends Coroutine<Integer> {
    private final int depth;
    private final boolean traced;

    FailBelow(int depth, boolean traced) {
      this.depth = depth;
      this.traced = traced;
    }

    @Override
    protected Integer resume() throws Throwable {
      if (state == 0) {
        if (depth == 0) {
          throw Work.failure(traced);
        }
        if (suspend(1, new FailBelow(depth - 1, traced))) {
          return null;
        }
      }
      int never = awaited();
      return never + 1;
    }
  }

  static final class Failures extends Coroutine<Integer> {
    private final int depth;
    private final boolean traced;
    private final int count;
    private int caught;

    Failures(int depth, boolean traced, int count) {
      this.depth = depth;
      this.traced = traced;
      this.count = count;
    }

    @Override
    protected Integer resume() throws Throwable {
      if (state == 1) {
        take();
      }
      while (caught < count) {
        if (suspend(1, new FailBelow(depth, traced))) {
          return null;
        }
        take();
      }
      return caught;
    }

    private void take() throws Throwable {
      try {
        awaited();
      } catch (RuntimeException e) {
        caught++;
      }
    }
  }

  /** Without any runtime: what blocking code would iterate over. */
  static int items(int count) {
    int sum = 0;
    for (int i : (Iterable<Integer>) () -> new Count(count)) {
      sum += i;
    }
    return sum;
  }

  private static final class Count implements Iterator<Integer> {
    private final int count;
    private int next;

    Count(int count) {
      this.count = count;
    }

    @Override
    public boolean hasNext() {
      return next < count;
    }

    @Override
    public Integer next() {
      return next++;
    }
  }
}
