package dev.fermata;

import java.util.Set;

/** Who waits for what, where, on a loop on which nothing goes on. */
final class Standstill {
  private static final int MAX_TASKS = 100;

  private Standstill() {}

  /** The pending tasks of a loop, a line for each; to be put behind a sentence. */
  static String describe(AbstractEventLoop loop) {
    Set<Task<?>> pending = loop.tasks().snapshot();
    if (pending.isEmpty()) {
      return ": no task is left";
    }
    StringBuilder text = new StringBuilder(":");
    int left = MAX_TASKS;
    for (Task<?> task : pending) {
      if (left-- == 0) {
        text.append("\n  … and ").append(pending.size() - MAX_TASKS).append(" more tasks");
        break;
      }
      text.append("\n  ")
          .append(task.getName())
          .append(TaskDumpText.state(AwaitGraph.entry(task), true));
    }
    return text.toString();
  }
}
