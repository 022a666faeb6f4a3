package dev.fermata.junit;

import dev.fermata.Future;
import dev.fermata.Inspection;
import dev.fermata.ReadyEntry;
import dev.fermata.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a run step by step: which task went on from which line to which, what it did to others, and
 * where the schedule took something else than what was ready longest.
 */
final class StepTable implements RunListener {
  private static final int WHOLE = 40;
  private static final int AROUND_DEVIATION = 3;
  private static final int AT_END = 15;

  private final SourceLines sources = new SourceLines();
  private final List<Row> rows = new ArrayList<>();
  private final Map<Task<?>, Integer> cancelling = new HashMap<>();
  private @Nullable ScheduledEventLoop loop;
  private @Nullable Row row;
  private @Nullable Task<?> stepping;
  private @Nullable String instead;
  private Duration time = Duration.ZERO;

  /** A step, or what the schedule itself did. */
  private static final class Row {
    final List<String> lines = new ArrayList<>();
    final boolean deviation;

    Row(String heading, boolean deviation) {
      this.deviation = deviation;
      lines.add(heading);
    }
  }

  void begin(ScheduledEventLoop loop) {
    this.loop = loop;
  }

  @Override
  public void becameReady(Ready entry) {
    if (row == null) {
      return;
    }
    Task<?> task = entry.task();
    if (entry.kind() == ReadyEntry.Kind.START) {
      row.lines.add("starts " + entry);
    } else if (entry.kind() == ReadyEntry.Kind.RESUME && task != null && task != stepping) {
      row.lines.add("wakes " + entry + where(task));
    } else if (entry.kind() == ReadyEntry.Kind.CALLBACK
        && !(entry.entry().line() instanceof Future<?>)
        && entry.entry().scheduledAt() != null) {
      row.lines.add("schedules a " + entry);
    }
  }

  @Override
  public void beforeStep() {
    Row ended = row;
    if (ended == null || loop == null) {
      return;
    }
    for (Task<?> task : loop.order().tasks().pending()) {
      int requests = task.cancelling();
      if (requests > cancelling.getOrDefault(task, 0)) {
        ended.lines.add("cancels " + loop.nameOf(task));
      }
      cancelling.put(task, requests);
    }
    Task<?> task = stepping;
    if (task != null) {
      ended.lines.add(stateOf(task));
    }
    row = null;
    stepping = null;
  }

  private String stateOf(Task<?> task) {
    if (task.cancelled()) {
      return "ends cancelled";
    }
    if (task.done()) {
      return "ends" + error(task);
    }
    Object awaited = Inspection.waitsFor(task);
    return awaited == null
        ? "yields" + source(task)
        : "waits for " + describe(awaited) + source(task);
  }

  /** How a task failed, without taking that for its retrieval. */
  private static String error(Task<?> task) {
    String description = String.valueOf(task);
    int start = description.indexOf("exception=");
    if (start < 0) {
      return "";
    }
    int end = description.indexOf(" created at ", start);
    return " with "
        + description.substring(
            start + "exception=".length(), end < 0 ? description.length() - 1 : end);
  }

  private String describe(Object awaited) {
    if (awaited instanceof Future<?> && !(awaited instanceof Task<?>)) {
      return "a future";
    }
    return loop == null
        ? Texts.value(awaited)
        : TaskTree.describe(awaited, each -> loop.nameOf(each));
  }

  @Override
  public void chosen(List<Ready> choices, int index) {
    instead = index == 0 ? null : choices.get(0).toString();
  }

  @Override
  public void stepBegins(Ready entry) {
    Task<?> task = entry.task();
    stepping = task;
    String what =
        entry.kind() == ReadyEntry.Kind.START ? " begins" : task == null ? "" : " goes on";
    String deviation = instead == null ? "" : "   (before " + instead + ")";
    Row begun =
        new Row(
            timeIfNew() + entry + what + (task == null ? "" : source(task)) + deviation,
            instead != null);
    row = begun;
    rows.add(begun);
    instead = null;
  }

  @Override
  public void cancels(Task<?> task) {
    note("the schedule cancels ", task, "");
  }

  @Override
  public void injects(Task<?> task, Throwable error) {
    note("the schedule lets the await fail in ", task, ": " + Texts.error(error));
  }

  private void note(String what, Task<?> task, String rest) {
    if (loop != null) {
      rows.add(new Row(timeIfNew() + what + loop.nameOf(task) + where(task) + rest, true));
      cancelling.merge(task, 1, Integer::sum);
    }
  }

  private String timeIfNew() {
    if (loop == null || loop.time().equals(time)) {
      return "";
    }
    time = loop.time();
    return "[at " + Texts.seconds(time) + "] ";
  }

  private static @Nullable StackTraceElement frame(Task<?> task) {
    List<StackTraceElement> stack = task.getStack();
    return stack.isEmpty() ? null : stack.get(stack.size() - 1);
  }

  private static String where(Task<?> task) {
    StackTraceElement frame = frame(task);
    return frame == null ? "" : " at " + place(frame);
  }

  private String source(Task<?> task) {
    StackTraceElement frame = frame(task);
    if (frame == null) {
      return "";
    }
    String text = sources.at(frame);
    return " at " + place(frame) + (text.isEmpty() ? "" : "   " + text);
  }

  private static String place(StackTraceElement frame) {
    return frame.getFileName() + ":" + frame.getLineNumber();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int skipped = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (!isShown(i)) {
        skipped++;
        continue;
      }
      if (skipped > 0) {
        text.append("      … ").append(skipped).append(" steps\n");
        skipped = 0;
      }
      append(text, i);
    }
    return text.toString().stripTrailing();
  }

  private void append(StringBuilder text, int index) {
    Row shown = rows.get(index);
    text.append("%4d %s ".formatted(index + 1, shown.deviation ? ">" : " "));
    for (int i = 0; i < shown.lines.size(); i++) {
      text.append(i == 0 ? "" : "         ").append(shown.lines.get(i)).append('\n');
    }
  }

  /** Short runs whole; of others the end, and what stands around the deviations. */
  private boolean isShown(int index) {
    if (rows.size() <= WHOLE || index >= rows.size() - AT_END) {
      return true;
    }
    for (int i = Math.max(0, index - AROUND_DEVIATION);
        i <= Math.min(rows.size() - 1, index + AROUND_DEVIATION);
        i++) {
      if (rows.get(i).deviation) {
        return true;
      }
    }
    return false;
  }
}
