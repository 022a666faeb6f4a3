package dev.fermata.junit;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.currentTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.timeout;
import static dev.fermata.Fermata.waitFor;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.AsyncBarrier;
import dev.fermata.AsyncCondition;
import dev.fermata.AsyncEvent;
import dev.fermata.AsyncLock;
import dev.fermata.AsyncQueue;
import dev.fermata.AsyncSemaphore;
import dev.fermata.Task;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Programs that use the runtime's primitives and check what these promise, for {@link
 * PrimitivesTest}.
 */
final class Primitives {
  private final List<String> log = new ArrayList<>();
  private final AsyncLock lock = new AsyncLock();
  private int inside;

  private Primitives() {}

  private void enter(int most) {
    inside++;
    assertTrue(inside <= most, () -> inside + " inside");
  }

  // Lock.

  @Async
  static void lock() {
    Primitives test = new Primitives();
    var a = createTask(PrimitivesAsync.locked(test, "a"));
    var b = createTask(PrimitivesAsync.locked(test, "b"));
    var c = createTask(PrimitivesAsync.locked(test, "c"));
    await(sleep(ZERO));
    b.cancel();
    await(a);
    await(b.join());
    await(c);
    assertTrue(!test.lock.locked());
    await(test.lock.acquire());
  }

  @Async
  void locked(String name) {
    try (var hold = await(lock.acquire())) {
      enter(1);
      try {
        await(sleep(ZERO));
      } finally {
        inside--;
      }
    }
  }

  // Semaphore.

  @Async
  static void semaphore() {
    Primitives test = new Primitives();
    AsyncSemaphore semaphore = new AsyncSemaphore(2);
    List<Task<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tasks.add(createTask(PrimitivesAsync.permitted(test, semaphore)));
    }
    await(sleep(ZERO));
    tasks.get(2).cancel();
    for (Task<Void> task : tasks) {
      await(task.join());
    }
    await(semaphore.acquire());
    await(semaphore.acquire());
    assertTrue(semaphore.locked());
  }

  @Async
  void permitted(AsyncSemaphore semaphore) {
    try (var hold = await(semaphore.acquire())) {
      enter(2);
      try {
        await(sleep(ZERO));
      } finally {
        inside--;
      }
    }
  }

  // Queue.

  @Async
  static void queue() {
    Primitives test = new Primitives();
    AsyncQueue<Integer> queue = new AsyncQueue<>(1);
    var producer = createTask(PrimitivesAsync.produce(queue, 3));
    var impatient = createTask(PrimitivesAsync.consume(test, queue, 1));
    var patient = createTask(PrimitivesAsync.consume(test, queue, 2));
    await(sleep(ZERO));
    impatient.cancel();
    await(impatient.join());
    while (!producer.done() || !queue.isEmpty() || !patient.done()) {
      if (!queue.isEmpty() && patient.done()) {
        test.log.add("item " + queue.getNowait());
      }
      await(sleep(ZERO));
    }
    await(producer);
    await(patient);
    assertEquals(3, test.log.size(), test.log::toString);
  }

  @Async
  static void produce(AsyncQueue<Integer> queue, int items) {
    for (int i = 0; i < items; i++) {
      await(queue.put(i));
    }
  }

  @Async
  void consume(AsyncQueue<Integer> queue, int items) {
    for (int i = 0; i < items; i++) {
      log.add("item " + await(queue.get()));
    }
  }

  // Condition.

  @Async
  static void condition() {
    Primitives test = new Primitives();
    AsyncCondition condition = new AsyncCondition();
    var a = createTask(PrimitivesAsync.awaitOne(test, condition));
    var b = createTask(PrimitivesAsync.awaitOne(test, condition));
    for (int i = 0; i < 2; i++) {
      try (var hold = await(condition.acquire())) {
        test.inside++;
        condition.signal(1);
      }
      await(sleep(ZERO));
    }
    await(a);
    await(b);
    assertEquals(0, test.inside);
  }

  @Async
  void awaitOne(AsyncCondition condition) {
    try (var hold = await(condition.acquire())) {
      await(condition.awaitUntil(() -> inside > 0));
      inside--;
    }
  }

  // Barrier.

  @Async
  static void barrier() {
    AsyncBarrier barrier = new AsyncBarrier(2);
    List<Task<Integer>> parties = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      parties.add(createTask(PrimitivesAsync.arrive(barrier)));
    }
    int sum = 0;
    for (Task<Integer> party : parties) {
      sum += await(party);
    }
    assertEquals(2, sum);
  }

  @Async
  static int arrive(AsyncBarrier barrier) {
    return await(barrier.arrive());
  }

  // Event.

  @Async
  static void event() {
    AsyncEvent event = new AsyncEvent();
    var a = createTask(event.awaitSet());
    var b = createTask(event.awaitSet());
    await(sleep(ZERO));
    event.set();
    await(a);
    await(b);
  }

  // Groups and gather.

  @Async
  static void group() {
    Primitives test = new Primitives();
    try (var group = new TaskGroup()) {
      group.createTask(PrimitivesAsync.counted(test, false));
      group.createTask(PrimitivesAsync.counted(test, true));
      group.createTask(PrimitivesAsync.counted(test, false));
    } catch (IllegalStateException e) {
      test.log.add(e.getMessage());
    }
    assertEquals(List.of("failed"), test.log);
    assertEquals(0, test.inside);
  }

  @Async
  void counted(boolean fails) {
    inside++;
    try {
      await(sleep(ZERO));
      if (fails) {
        throw new IllegalStateException("failed");
      }
      await(sleep(ofSeconds(1)));
    } finally {
      inside--;
    }
  }

  @Async
  static void gathered() {
    Primitives test = new Primitives();
    var first = createTask(sleep(ZERO, 1));
    var second = createTask(sleep(ofSeconds(1), 2));
    var both = gather(first, second);
    assertEquals(List.of(1, 2), await(both));
    assertEquals(0, test.inside);
  }

  // Time-outs.

  @Async
  static void timeouts() throws Exception {
    Primitives test = new Primitives();
    var a = createTask(PrimitivesAsync.inTime(test));
    var b = createTask(PrimitivesAsync.inTime(test));
    await(a);
    await(b);
    assertEquals(2, test.log.size());
    assertEquals(0, test.inside);
  }

  @Async
  void inTime() throws Exception {
    inside++;
    try (var limit = timeout(ofSeconds(1))) {
      await(waitFor(sleep(ofSeconds(1)), ofSeconds(1)));
      log.add("in time");
    } catch (TimeoutException e) {
      log.add("late");
    } finally {
      inside--;
    }
    assertEquals(0, currentTask().cancelling());
  }
}
