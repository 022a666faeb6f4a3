package dev.fermata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a task waits for, followed through gathers, groups and shields, and through tasks. */
final class AwaitGraph {
  /** Who waits for what was come to: of several the one that was come to first. */
  private final Map<Future<?>, Future<?>> awaiters = new IdentityHashMap<>();

  /** What was come to, the nearest first. */
  private final List<Future<?>> found = new ArrayList<>();

  /**
   * Follows what a task waits for, or is about to, as far as that is not done.
   *
   * @param isPassed whether to follow what a future that was come to waits for, too
   */
  AwaitGraph(Task<?> task, Future<?> awaited, Predicate<Future<?>> isPassed) {
    ArrayDeque<Future<?>> left = new ArrayDeque<>();
    List<Future<?>> further = new ArrayList<>();
    awaiters.put(awaited, task);
    left.add(awaited);
    for (Future<?> at = left.poll(); at != null; at = left.poll()) {
      found.add(at);
      if (!isPassed.test(at)) {
        continue;
      }
      further.clear();
      at.addAwaited(further);
      for (Future<?> next : further) {
        if (!next.done() && awaiters.putIfAbsent(next, at) == null) {
          left.add(next);
        }
      }
    }
  }

  static TaskDump.Entry entry(Task<?> task) {
    List<StackTraceElement> stack = new ArrayList<>(task.getStack());
    Collections.reverse(stack);
    Future<?> awaited = task.waitingFor();
    return new TaskDump.Entry(
        task.number(),
        task.getName(),
        state(task, awaited),
        stack,
        awaited == null ? null : Descriptions.awaited(awaited),
        awaited == null ? List.of() : tasksBehind(task, awaited),
        task.standsFor());
  }

  private static String state(Task<?> task, @Nullable Future<?> awaited) {
    if (task.isStepping()) {
      return "running";
    }
    if (awaited == null || awaited.done()) {
      return "ready";
    }
    return task.cancelling() > 0 ? "cancelling" : "waiting";
  }

  private static List<Long> tasksBehind(Task<?> task, Future<?> awaited) {
    return new AwaitGraph(task, awaited, at -> !(at instanceof Task<?>))
        .found.stream()
            .filter(at -> !at.done())
            .filter(Task.class::isInstance)
            .map(at -> ((Task<?>) at).number())
            .toList();
  }

  /** Whether what was followed came to a future. */
  boolean reaches(Future<?> future) {
    return awaiters.containsKey(future);
  }

  /** Who waits for a future that was come to. */
  @Nullable Future<?> awaiterOf(Future<?> future) {
    return awaiters.get(future);
  }
}
