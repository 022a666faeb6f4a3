package dev.fermata.benchmarks.comparison;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.awaitEach;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.emit;
import static dev.fermata.Fermata.emitAll;
import static dev.fermata.Fermata.end;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.timeout;

import dev.fermata.AsyncIterator;
import dev.fermata.AsyncLock;
import dev.fermata.AsyncQueue;
import dev.fermata.AsyncSemaphore;
import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.Future;
import dev.fermata.Task;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/** The workloads as users of Fermata write them. */
public final class Ours {
  private static final Duration LONG = Duration.ofDays(1);

  private Ours() {}

  // Calls.

  @Async
  static int next(int number) {
    return Work.next(number);
  }

  @Async
  static int calls(int count) {
    int number = 0;
    for (int i = 0; i < count; i++) {
      number = next(number);
    }
    return number;
  }

  /** What has its body in other classes, each with a companion of its own. */
  interface Step {
    @Async
    int next(int number);
  }

  static class FirstStep implements Step {
    @Override
    @Async
    public int next(int number) {
      return Work.next(number);
    }
  }

  static class SecondStep implements Step {
    @Override
    @Async
    public int next(int number) {
      return Work.next(number);
    }
  }

  static class ThirdStep implements Step {
    @Override
    @Async
    public int next(int number) {
      return Work.next(number);
    }
  }

  @Async
  static int interfaceCalls(int classes, int count) {
    List<Step> steps = List.of(new FirstStep(), new SecondStep(), new ThirdStep());
    int number = 0;
    for (int i = 0; i < count; i++) {
      number = steps.get(i % classes).next(number);
    }
    return number;
  }

  /** The same future each time: it is done already. */
  @Async
  static int done(int count) {
    Future<Integer> done = getRunningLoop().createFuture();
    done.setResult(1);
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += await(done);
    }
    return sum;
  }

  @Async
  static int nested(int depth) {
    return depth == 0 ? 0 : nested(depth - 1) + 1;
  }

  @Async
  static int nestedCalls(int depth, int count) {
    int sum = 0;
    for (int i = 0; i < count; i += depth) {
      sum += nested(depth);
    }
    return sum;
  }

  // Turns.

  @Async
  static int turns(int count) {
    int turns = 0;
    while (turns < count) {
      await(sleep(Duration.ZERO));
      turns++;
    }
    return turns;
  }

  @Async
  static int turnsBelow(int depth, int count) {
    return depth == 0 ? turns(count) : turnsBelow(depth - 1, count) + 1;
  }

  /** For other benchmarks, too. */
  @Async
  public static int turnsOf(int tasks, int count) {
    List<Task<Integer>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(createTask(OursAsync.turns(count / tasks)));
    }
    return Work.sum(await(gather(all)));
  }

  // Tasks.

  @Async
  static int tasks(int count) {
    int number = 0;
    for (int i = 0; i < count; i++) {
      number = await(createTask(OursAsync.next(number)));
    }
    return number;
  }

  @Async
  static int gathered(int count) {
    List<Coroutine<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(OursAsync.next(i));
    }
    return Work.sum(await(gather(calls)));
  }

  @Async
  static void branch(int width, int depth) {
    try (var group = new TaskGroup()) {
      for (int i = 0; i < width; i++) {
        group.createTask(depth == 1 ? sleep(LONG) : OursAsync.branch(width, depth - 1));
      }
    }
  }

  @Async
  static boolean cancelTree(int width) {
    Task<Void> root = createTask(OursAsync.branch(width, 2));
    for (int i = 0; i < Work.TREE_DEPTH; i++) {
      await(sleep(Duration.ZERO));
    }
    await(root.cancelAndJoin());
    return root.cancelled();
  }

  // What tasks share.

  @Async
  static void put(AsyncQueue<Integer> queue, int count) {
    for (int i = 0; i < count; i++) {
      await(queue.put(i));
    }
  }

  @Async
  static int queue(int capacity, int count) {
    AsyncQueue<Integer> queue = new AsyncQueue<>(capacity);
    createTask(OursAsync.put(queue, count));
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += await(queue.get());
    }
    return sum;
  }

  @Async
  @SuppressWarnings("try")
  static int locking(AsyncLock lock, int count) {
    int held = 0;
    while (held < count) {
      try (var hold = await(lock.acquire())) {
        await(sleep(Duration.ZERO));
        held++;
      }
    }
    return held;
  }

  @Async
  static int lock(int tasks, int count) {
    AsyncLock lock = new AsyncLock();
    List<Task<Integer>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(createTask(OursAsync.locking(lock, count / tasks)));
    }
    return Work.sum(await(gather(all)));
  }

  @Async
  @SuppressWarnings("try")
  static int permitted(AsyncSemaphore semaphore, int count) {
    int held = 0;
    while (held < count) {
      try (var hold = await(semaphore.acquire())) {
        await(sleep(Duration.ZERO));
        held++;
      }
    }
    return held;
  }

  @Async
  static int semaphore(int permits, int tasks, int count) {
    AsyncSemaphore semaphore = new AsyncSemaphore(permits);
    List<Task<Integer>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(createTask(OursAsync.permitted(semaphore, count / tasks)));
    }
    return Work.sum(await(gather(all)));
  }

  // Time.

  @Async
  @SuppressWarnings("try")
  static int limited(int count) throws TimeoutException {
    int ended = 0;
    while (ended < count) {
      try (var limit = timeout(LONG)) {
        await(sleep(Duration.ZERO));
        ended++;
      }
    }
    return ended;
  }

  @Async
  static int sleeping(int milliseconds) {
    await(sleep(Duration.ofMillis(milliseconds)));
    return 1;
  }

  @Async
  static int sleepers(int count) {
    List<Task<Integer>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(createTask(OursAsync.sleeping(Work.milliseconds(i))));
    }
    return Work.sum(await(gather(all)));
  }

  /** What the heap holds more while they all sleep. */
  @Async
  static long retained(int count) {
    long before = Work.usedHeap();
    List<Task<Void>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(createTask(sleep(LONG)));
    }
    await(sleep(Duration.ZERO));
    long after = Work.usedHeap();
    for (Task<Void> task : all) {
      task.cancel();
    }
    return after - before;
  }

  // Other threads.

  @Async
  static int posted(Executor threads, int count, int posts) {
    EventLoop loop = getRunningLoop();
    Future<Integer> all = loop.createFuture();
    var counter =
        new Work.Countdown(posts) {
          @Override
          void ended() {
            all.setResult(posts);
          }
        };
    for (int i = 0; i < count; i++) {
      threads.execute(() -> Work.repeat(posts / count, () -> loop.callSoonThreadsafe(counter)));
    }
    return await(all);
  }

  // Failures.

  @Async
  static int failBelow(int depth, boolean traced) {
    if (depth > 0) {
      return failBelow(depth - 1, traced) + 1;
    }
    throw Work.failure(traced);
  }

  @Async
  static int failures(int depth, boolean traced, int count) {
    int caught = 0;
    for (int i = 0; i < count; i++) {
      try {
        failBelow(depth, traced);
      } catch (RuntimeException e) {
        caught++;
      }
    }
    return caught;
  }

  // Generators.

  @Async
  static AsyncIterator<Integer> items(int count) {
    for (int i = 0; i < count; i++) {
      emit(i);
    }
    return end();
  }

  @Async
  static AsyncIterator<Integer> delegating(int depth, int count) {
    if (depth == 0) {
      return items(count);
    }
    emitAll(delegating(depth - 1, count));
    return end();
  }

  @Async
  static int sum(AsyncIterator<Integer> items) {
    int sum = 0;
    for (int i : awaitEach(items)) {
      sum += i;
    }
    return sum;
  }
}
