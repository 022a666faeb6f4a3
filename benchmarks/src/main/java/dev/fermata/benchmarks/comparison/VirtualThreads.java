package dev.fermata.benchmarks.comparison;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The workloads as plain Java, each task a virtual thread. They share one carrier, which {@link
 * Workload} sees to; locks are fair, as those of the others are.
 */
final class VirtualThreads {
  private static final int DAY = 24 * 3600 * 1000;
  private static final int END = -1;

  private VirtualThreads() {}

  /** By name, since the baseline JDK has none. */
  private static final class Threads {
    private static final MethodHandle START = start();

    private static MethodHandle start() {
      try {
        return MethodHandles.publicLookup()
            .findStatic(
                Thread.class,
                "startVirtualThread",
                MethodType.methodType(Thread.class, Runnable.class));
      } catch (ReflectiveOperationException e) {
        throw new UnsupportedOperationException("no virtual threads before JDK 21", e);
      }
    }
  }

  private static Thread start(Runnable work) {
    try {
      return (Thread) Threads.START.invokeExact(work);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> FutureTask<T> submit(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    start(task);
    return task;
  }

  private static int sum(List<FutureTask<Integer>> tasks)
      throws ExecutionException, InterruptedException {
    int sum = 0;
    for (FutureTask<Integer> task : tasks) {
      sum += task.get();
    }
    return sum;
  }

  /** Runs what stands for a whole program in a thread of its own. */
  static <T> T run(Callable<T> main) throws ExecutionException, InterruptedException {
    return submit(main).get();
  }

  // Calls.

  static int calls(int count) {
    int number = 0;
    for (int i = 0; i < count; i++) {
      number = Work.next(number);
    }
    return number;
  }

  private static int nested(int depth) {
    return depth == 0 ? 0 : nested(depth - 1) + 1;
  }

  static int nestedCalls(int depth, int count) {
    int sum = 0;
    for (int i = 0; i < count; i += depth) {
      sum += nested(depth);
    }
    return sum;
  }

  // Turns.

  private static int turns(int count) {
    int turns = 0;
    while (turns < count) {
      Thread.yield();
      turns++;
    }
    return turns;
  }

  static int turnsBelow(int depth, int count) {
    return depth == 0 ? turns(count) : turnsBelow(depth - 1, count) + 1;
  }

  static int turnsOf(int tasks, int count) throws ExecutionException, InterruptedException {
    List<FutureTask<Integer>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(submit(() -> turns(count / tasks)));
    }
    return sum(all);
  }

  // Tasks.

  static int tasks(int count) throws ExecutionException, InterruptedException {
    int number = 0;
    for (int i = 0; i < count; i++) {
      int last = number;
      number = submit(() -> Work.next(last)).get();
    }
    return number;
  }

  static int gathered(int count) throws ExecutionException, InterruptedException {
    List<FutureTask<Integer>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      all.add(submit(() -> Work.next(number)));
    }
    return sum(all);
  }

  private static void branch(int width, int depth) {
    List<Thread> children = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      children.add(start(depth == 1 ? VirtualThreads::sleepLong : () -> branch(width, depth - 1)));
    }
    try {
      for (Thread child : children) {
        child.join();
      }
    } catch (InterruptedException e) {
      children.forEach(Thread::interrupt);
      children.forEach(VirtualThreads::joinAnyway);
    }
  }

  private static void sleepLong() {
    try {
      Thread.sleep(DAY);
    } catch (InterruptedException e) {
      // It is cancelled.
    }
  }

  private static void joinAnyway(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean cancelTree(int width) throws InterruptedException {
    Thread root = start(() -> branch(width, 2));
    for (int i = 0; i < Work.TREE_DEPTH; i++) {
      Thread.yield();
    }
    root.interrupt();
    root.join();
    return !root.isAlive();
  }

  // What tasks share.

  private static int put(BlockingQueue<Integer> queue, int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      queue.put(i);
    }
    return count;
  }

  static int queue(int capacity, int count) throws InterruptedException {
    BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(capacity);
    submit(() -> put(queue, count));
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += queue.take();
    }
    return sum;
  }

  private static int locking(Lock lock, int count) {
    int held = 0;
    while (held < count) {
      lock.lock();
      try {
        Thread.yield();
        held++;
      } finally {
        lock.unlock();
      }
    }
    return held;
  }

  static int lock(int tasks, int count) throws ExecutionException, InterruptedException {
    Lock lock = new ReentrantLock(true);
    List<FutureTask<Integer>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(submit(() -> locking(lock, count / tasks)));
    }
    return sum(all);
  }

  private static int permitted(Semaphore semaphore, int count) throws InterruptedException {
    int held = 0;
    while (held < count) {
      semaphore.acquire();
      try {
        Thread.yield();
        held++;
      } finally {
        semaphore.release();
      }
    }
    return held;
  }

  static int semaphore(int permits, int tasks, int count)
      throws ExecutionException, InterruptedException {
    Semaphore semaphore = new Semaphore(permits, true);
    List<FutureTask<Integer>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(submit(() -> permitted(semaphore, count / tasks)));
    }
    return sum(all);
  }

  // Time.

  static int limited(int count) throws ExecutionException, InterruptedException, TimeoutException {
    int ended = 0;
    while (ended < count) {
      ended += submit(() -> turns(1)).get(DAY, TimeUnit.MILLISECONDS);
    }
    return ended;
  }

  private static int sleeping(int milliseconds) throws InterruptedException {
    Thread.sleep(milliseconds);
    return 1;
  }

  static int sleepers(int count) throws ExecutionException, InterruptedException {
    List<FutureTask<Integer>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int milliseconds = Work.milliseconds(i);
      all.add(submit(() -> sleeping(milliseconds)));
    }
    return sum(all);
  }

  static long retained(int count) throws InterruptedException {
    long before = Work.usedHeap();
    CountDownLatch asleep = new CountDownLatch(count);
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          start(
              () -> {
                asleep.countDown();
                sleepLong();
              }));
    }
    asleep.await();
    long after = Work.usedHeap();
    all.forEach(Thread::interrupt);
    return after - before;
  }

  // Failures.

  private static int failBelow(int depth, boolean traced) {
    if (depth > 0) {
      return failBelow(depth - 1, traced) + 1;
    }
    throw Work.failure(traced);
  }

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

  static int items(int count) throws InterruptedException {
    SynchronousQueue<Integer> items = new SynchronousQueue<>();
    submit(
        () -> {
          for (int i = 0; i < count; i++) {
            items.put(i);
          }
          items.put(END);
          return null;
        });
    int sum = 0;
    for (int i = items.take(); i != END; i = items.take()) {
      sum += i;
    }
    return sum;
  }
}
