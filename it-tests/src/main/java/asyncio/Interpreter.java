package asyncio;

import static dev.fermata.Fermata.*;
import static java.time.Duration.ofSeconds;

import dev.fermata.AsyncBarrier;
import dev.fermata.AsyncCondition;
import dev.fermata.AsyncEvent;
import dev.fermata.AsyncLock;
import dev.fermata.AsyncQueue;
import dev.fermata.AsyncSemaphore;
import dev.fermata.BrokenBarrierException;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.Future;
import dev.fermata.Outcome;
import dev.fermata.ReturnWhen;
import dev.fermata.Task;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;

/** Runs a random program, and says what happened when. As like {@code interpreter.py} as can be. */
public final class Interpreter {
  /** How many there are of each kind of primitive. */
  public static final int SHARED = 2;

  private final EventLoop loop = getRunningLoop();
  private final List<String> trace = new ArrayList<>();
  private final Map<Integer, Task<Object>> tasks = new TreeMap<>();
  private final List<AsyncLock> locks = new ArrayList<>();
  private final List<AsyncCondition> conditions = new ArrayList<>();
  private final List<AsyncSemaphore> semaphores = new ArrayList<>();
  private final List<AsyncEvent> events = new ArrayList<>();
  private final List<AsyncBarrier> barriers = new ArrayList<>();
  private final List<AsyncQueue<Integer>> queues = new ArrayList<>();
  private final List<Future<Object>> futures = new ArrayList<>();

  private Interpreter() {
    for (int i = 0; i < SHARED; i++) {
      locks.add(new AsyncLock());
      conditions.add(new AsyncCondition());
      semaphores.add(new AsyncSemaphore(i + 1));
      events.add(new AsyncEvent());
      barriers.add(new AsyncBarrier(i + 2));
      queues.add(new AsyncQueue<>(i));
      futures.add(loop.createFuture());
    }
  }

  private void log(int me, String text) {
    trace.add(loop.time().toSeconds() + " T" + me + " " + text);
  }

  /** Runs a program: its first task to begin with, and in the end all that are left, cancelled. */
  @Async
  public static List<String> main(List<Op> program) throws TimeoutException {
    Interpreter self = new Interpreter();
    self.tasks.put(0, createTask(InterpreterAsync.body(self, 0, program)));
    await(sleep(ofSeconds(100)));
    for (int round = 0; round < 3; round++) {
      for (int id : List.copyOf(self.tasks.keySet())) {
        if (!self.tasks.get(id).done()) {
          self.log(id, "left");
          self.tasks.get(id).cancel();
        }
      }
      await(sleep(ofSeconds(50)));
    }
    self.tasks.forEach((id, task) -> self.log(id, self.outcome(task)));
    return self.trace;
  }

  private String outcome(Task<Object> task) {
    return !task.done()
        ? "pending"
        : (task.cancelled()
                ? "cancelled"
                : task.exception() == null ? "done" : name(task.exception()))
            + " "
            + task.cancelling();
  }

  private static String name(Throwable error) {
    return error instanceof TimeoutException
        ? "timeout"
        : error instanceof Boom
            ? error.getMessage()
            : error instanceof BrokenBarrierException ? "broken" : error.getClass().getSimpleName();
  }

  /** All that a group throws at once. */
  private static String names(Throwable error) {
    TreeSet<String> names = new TreeSet<>();
    addNames(error, names);
    return String.join(",", names);
  }

  private static void addNames(Throwable error, TreeSet<String> names) {
    if (error instanceof CancelledError) {
      return;
    }
    names.add(name(error));
    for (Throwable other : error.getSuppressed()) {
      if (!(other instanceof TimeoutException)) { // Which asyncio keeps as a context.
        addNames(other, names);
      }
    }
  }

  @Async
  private Object body(int me, List<Op> ops) throws TimeoutException {
    for (Op op : ops) {
      await(InterpreterAsync.step(this, me, op));
    }
    return me;
  }

  private Coroutine<Object> child(int id, List<Op> ops) throws TimeoutException {
    return InterpreterAsync.named(this, id, ops);
  }

  /** A body of a gather's, or a group's, which is listed among the tasks when it begins. */
  @Async
  private Object named(int id, List<Op> ops) throws TimeoutException {
    @SuppressWarnings("unchecked")
    Task<Object> self = (Task<Object>) currentTask();
    tasks.put(id, self);
    log(id, "begins");
    return await(InterpreterAsync.body(this, id, ops));
  }

  @Async
  @SuppressWarnings("try") // Held for the time of the block, and not looked at.
  private void step(int me, Op op) throws TimeoutException {
    int a = op.a();
    int b = op.b();
    switch (op.kind()) {
      case "sleep" -> {
        await(sleep(ofSeconds(a)));
        log(me, "slept " + a);
      }
      case "note" -> log(me, "note " + a);
      case "lock" -> {
        try (var hold = await(locks.get(a).acquire())) {
          log(me, "locked " + a);
          await(InterpreterAsync.body(this, me, op.bodies().get(0)));
        }
      }
      case "semaphore" -> {
        try (var hold = await(semaphores.get(a).acquire())) {
          log(me, "permitted " + a);
          await(InterpreterAsync.body(this, me, op.bodies().get(0)));
        }
      }
      case "wait" -> {
        await(events.get(a).awaitSet());
        log(me, "event " + a);
      }
      case "set" -> events.get(a).set();
      case "clear" -> events.get(a).clear();
      case "condition" -> {
        try (var hold = await(conditions.get(a).acquire())) {
          log(me, "condition " + a);
          await(conditions.get(a).awaitSignal());
          log(me, "signalled " + a);
        }
      }
      case "notify" -> {
        try (var hold = await(conditions.get(a).acquire())) {
          conditions.get(a).signal(b);
          log(me, "signals " + a);
        }
      }
      case "arrive" -> {
        try {
          log(me, "arrives " + a);
          await(barriers.get(a).arrive());
          log(me, "passes"); // asyncio gives an index twice where someone was cancelled before.
        } catch (BrokenBarrierException e) {
          log(me, "broken " + a);
        }
      }
      case "abort" -> await(barriers.get(a).abort());
      case "reset" -> await(barriers.get(a).reset());
      case "put" -> {
        await(queues.get(a).put(b));
        log(me, "put " + b);
      }
      case "get" -> log(me, "got " + await(queues.get(a).get()));
      case "spawn" -> tasks.put(a, createTask(InterpreterAsync.body(this, a, op.bodies().get(0))));
      case "await" -> {
        Task<Object> task = tasks.get(a);
        if (task != null) {
          try {
            log(me, "result " + await(task));
          } catch (Exception e) {
            log(me, "failure " + name(e));
          }
        }
      }
      case "shield" -> {
        Task<Object> task = tasks.get(a);
        if (task != null) {
          try {
            log(me, "shielded " + await(shield(task)));
          } catch (Exception e) {
            log(me, "shielded " + name(e));
          }
        }
      }
      case "cancel" -> {
        Task<Object> task = tasks.get(a);
        if (task != null) {
          log(me, "cancels " + a + " " + task.cancel());
        }
      }
      case "gather" -> {
        try {
          List<Object> results =
              await(gather(child(a, op.bodies().get(0)), child(a + 1, op.bodies().get(1))));
          log(me, "gathered " + results);
        } catch (Exception e) {
          log(me, "gathered " + name(e));
        }
      }
      case "settle" -> {
        List<Outcome<Object>> outcomes =
            await(gatherSettled(child(a, op.bodies().get(0)), child(a + 1, op.bodies().get(1))));
        StringBuilder text = new StringBuilder("settled");
        for (Outcome<Object> outcome : outcomes) {
          text.append(' ')
              .append(
                  outcome instanceof Outcome.Success<Object> success
                      ? success.value()
                      : outcome instanceof Outcome.Failure<Object> failure
                          ? name(failure.error())
                          : "cancelled");
        }
        log(me, text.toString());
      }
      case "group" -> {
        try {
          try (var group = new TaskGroup()) {
            for (int i = 1; i < op.bodies().size(); i++) {
              group.createTask(child(a + i - 1, op.bodies().get(i)));
            }
            await(InterpreterAsync.body(this, me, op.bodies().get(0)));
          }
          log(me, "group ends");
        } catch (Exception e) {
          log(me, "group fails " + names(e));
        }
      }
      case "timeout" -> {
        try {
          try (var limit = timeout(ofSeconds(a))) {
            await(InterpreterAsync.body(this, me, op.bodies().get(0)));
          }
          log(me, "in time");
        } catch (TimeoutException e) {
          log(me, "timed out");
        }
      }
      case "raise" -> throw new Boom(a);
      case "try" -> {
        try {
          await(InterpreterAsync.body(this, me, op.bodies().get(0)));
        } catch (CancelledError e) {
          log(me, "caught a cancellation");
          await(InterpreterAsync.body(this, me, op.bodies().get(1)));
          if (b == 0) {
            throw e;
          }
        }
      }
      case "recover" -> {
        try {
          await(InterpreterAsync.body(this, me, op.bodies().get(0)));
        } catch (Boom e) {
          log(me, "caught " + name(e));
        }
      }
      case "finally" -> {
        try {
          await(InterpreterAsync.body(this, me, op.bodies().get(0)));
        } finally {
          log(me, "finally");
          await(InterpreterAsync.body(this, me, op.bodies().get(1)));
        }
      }
      case "uncancel" -> log(me, "uncancels " + currentTask().uncancel());
      case "soon" -> loop.callSoon(() -> log(me, "soon " + a));
      case "later" -> loop.callLater(ofSeconds(a), () -> log(me, "later " + a));
      case "soonCancel" ->
          loop.callSoon(
              () -> {
                Task<Object> task = tasks.get(a);
                if (task != null) {
                  log(me, "soon cancels " + a + " " + task.cancel());
                }
              });
      case "some" -> {
        List<Task<Object>> others = new ArrayList<>();
        tasks.forEach(
            (id, task) -> {
              if (id > me) {
                others.add(task);
              }
            });
        if (!others.isEmpty()) {
          ReturnWhen when = ReturnWhen.values()[b];
          Duration limit = ofSeconds(a);
          var waited = await(waitUntil(when, others, limit));
          log(me, "some " + waited.done().size() + " of " + others.size());
        }
      }
      case "future" -> {
        try {
          log(me, "future " + await(futures.get(a)));
        } catch (Boom e) {
          log(me, "future " + name(e));
        }
      }
      case "setFuture" -> {
        if (!futures.get(a).done()) {
          futures.get(a).setResult(b);
        }
      }
      case "failFuture" -> {
        if (!futures.get(a).done()) {
          futures.get(a).setException(new Boom(b));
        }
      }
      default -> throw new IllegalArgumentException(op.kind());
    }
  }
}
