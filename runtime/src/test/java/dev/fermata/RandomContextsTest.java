package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.currentTask;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ZERO;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tasks, callbacks and contexts at random: each sees what a map of its own would tell. */
class RandomContextsTest {
  private static final int LIMIT = 60;

  private final List<ContextVar<Integer>> variables =
      List.of(new ContextVar<>("a", 0), new ContextVar<>("b", 0), new ContextVar<>("c", 0));
  private final Map<Task<?>, Map<Integer, Integer>> ofTasks = new HashMap<>();
  private final List<Task<?>> tasks = new ArrayList<>();
  private Random random = new Random(0);
  private int lines;

  @Test
  void everyLineOfExecutionSeesItsOwnValues() {
    for (int seed = 0; seed < 2_000; seed++) {
      random = new Random(seed);
      lines = 0;
      tasks.clear();
      ofTasks.clear();
      Map<Integer, Integer> outside = new HashMap<>();
      VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
      List<Throwable> failures = new ArrayList<>();
      loop.setExceptionHandler((where, context) -> failures.add(context.exception()));

      loop.runUntilComplete(task(outside, 6));
      while (tasks.stream().anyMatch(task -> !task.done())) {
        loop.runUntilComplete(sleep(ZERO));
      }

      check(outside);
      tasks.forEach(Future::result);
      loop.close();
      assertThat(failures).isEmpty();
    }
  }

  /** A coroutine whose task begins with a copy of what is seen where it is made. */
  private Coroutine<Void> task(Map<Integer, Integer> around, int steps) {
    Map<Integer, Integer> own = new HashMap<>(around);
    return async(
        () -> {
          ofTasks.put(currentTask(), own);
          return steps(own, steps);
        });
  }

  private Scripted.Next<Void> steps(Map<Integer, Integer> own, int left) {
    step(own, 0);
    return left == 0 ? done(null) : await(sleep(ZERO), v -> steps(own, left - 1));
  }

  /** Does a few things where the map tells what is seen. */
  private void step(Map<Integer, Integer> own, int depth) {
    check(own);
    for (int i = random.nextInt(4); i > 0; i--) {
      act(own, depth);
      check(own);
    }
  }

  private void act(Map<Integer, Integer> own, int depth) {
    switch (random.nextInt(depth < 3 ? 7 : 2)) {
      case 0 -> set(own);
      case 1 -> setAndReset(own, depth);
      case 2 -> spawn(own);
      case 3 -> callSoon(own);
      case 4 -> {
        Map<Integer, Integer> copy = new HashMap<>(own);
        Context context = Context.copy();
        context.run(() -> step(copy, depth + 1));
        context.run(() -> step(copy, depth + 1));
      }
      case 5 -> {
        Task<?> current = currentTaskOrNull();
        if (current != null) {
          current.getContext();
        }
      }
      default -> {
        Task<?> other = tasks.isEmpty() ? null : tasks.get(random.nextInt(tasks.size()));
        if (depth == 0 && other != null && ofTasks.containsKey(other)) {
          other.getContext().run(() -> step(ofTasks.get(other), depth + 1));
        }
      }
    }
  }

  private void set(Map<Integer, Integer> own) {
    int index = random.nextInt(variables.size());
    int value = random.nextInt();
    variables.get(index).set(value);
    own.put(index, value);
  }

  private void setAndReset(Map<Integer, Integer> own, int depth) {
    int index = random.nextInt(variables.size());
    Map<Integer, Integer> before = new HashMap<>(own);
    ContextVar.Token<Integer> token = variables.get(index).set(random.nextInt());
    own.put(index, variables.get(index).get());
    if (depth < 3) {
      Context.copy().run(() -> step(new HashMap<>(own), 3));
    }
    variables.get(index).reset(token);
    own.clear();
    own.putAll(before);
  }

  private void spawn(Map<Integer, Integer> own) {
    if (lines++ < LIMIT) {
      Coroutine<Void> child = task(own, random.nextInt(4));
      tasks.add(random.nextBoolean() ? createTask(child) : createTask(child, null, Context.copy()));
    }
  }

  private void callSoon(Map<Integer, Integer> own) {
    if (lines++ < LIMIT) {
      Map<Integer, Integer> copy = new HashMap<>(own);
      getRunningLoop().callSoon(() -> step(copy, 1));
    }
  }

  private static Task<?> currentTaskOrNull() {
    return AbstractEventLoop.of(getRunningLoop()).currentTask();
  }

  private void check(Map<Integer, Integer> own) {
    for (int i = 0; i < variables.size(); i++) {
      assertThat(variables.get(i).get()).isEqualTo(own.getOrDefault(i, 0));
    }
  }
}
