package dev.fermata;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Finds tasks that wait for each other, when the last of them begins to: then none would ever end.
 *
 * <pre>{@code
 * a = createTask(…await(b)…);  b = createTask(…await(gather(a, c))…);   // a, b and the gather
 * }</pre>
 */
final class AwaitCycle {
  private AwaitCycle() {}

  /**
   * Says which cycle an await would close; null for none. Nobody can wait for what the task waits
   * for in turn unless someone waits for the task: for most awaits that ends the question.
   */
  static @Nullable String closedBy(Task<?> task, Future<?> awaited) {
    if (!task.isAwaited()) {
      return null;
    }
    // A task waits for one thing: while there are but tasks, there is but one way.
    Future<?> next = awaited;
    while (next instanceof Task<?> other && other != task) {
      next = other.waitingFor();
    }
    if (next == null || (next != task && !next.awaitsOthers())) {
      return null;
    }
    AwaitGraph graph = new AwaitGraph(task, awaited, at -> at != task);
    return graph.reaches(task) ? describe(task, graph) : null;
  }

  private static String describe(Task<?> task, AwaitGraph graph) {
    ArrayDeque<String> names = new ArrayDeque<>();
    Future<?> at = task;
    do {
      if (at instanceof Task<?> named) {
        names.addFirst(named.getName());
      }
      at = graph.awaiterOf(at);
    } while (at != null && at != task);
    return "a cycle of awaits would never end: "
        + task.getName()
        + " awaits "
        + String.join(", which awaits ", names);
  }
}
