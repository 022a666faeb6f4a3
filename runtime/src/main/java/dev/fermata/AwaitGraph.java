package dev.fermata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one task waits for, followed through gathers, groups and shields to the next tasks. */
final class AwaitGraph {
  private AwaitGraph() {}

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
        awaited == null ? List.of() : tasksBehind(awaited),
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

  private static List<Long> tasksBehind(Future<?> awaited) {
    List<Long> ids = new ArrayList<>();
    Set<Future<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<Future<?>> left = new ArrayDeque<>();
    left.add(awaited);
    for (Future<?> at = left.poll(); at != null; at = left.poll()) {
      if (!seen.add(at)) {
        continue;
      }
      if (at instanceof Task<?> task) {
        if (!task.done()) {
          ids.add(task.number());
        }
      } else {
        at.addAwaited(left);
      }
    }
    return ids;
  }
}
