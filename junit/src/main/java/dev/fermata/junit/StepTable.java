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
  private static final int MAX_PLACES = 3;

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

    /** Whether it is a callback, and how much it did. */
    final boolean callback;

    int number;

    Row(String heading, boolean deviation, boolean callback) {
      this.deviation = deviation;
      this.callback = callback;
      lines.add(heading);
    }

    /** Whether a reader misses nothing without it: the task that a callback wakes goes on later. */
    boolean isPlain() {
      return callback && !deviation && lines.size() <= 2;
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
    return awaited == null ? "yields" + source(task) : "waits" + describe(awaited) + source(task);
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

  /** What is waited for, unless it is a future that nothing more is known of. */
  private String describe(Object awaited) {
    if (loop == null || (awaited instanceof Future<?> && !(awaited instanceof Task<?>))) {
      return "";
    }
    return " for " + TaskTree.describe(awaited, each -> loop.nameOf(each));
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
            instead != null,
            task == null);
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
      rows.add(new Row(timeIfNew() + what + loop.nameOf(task) + where(task) + rest, true, false));
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

  /** {@code at Store.java:30 < Bank.java:14}: the innermost place and those that called it. */
  private static String where(Task<?> task) {
    List<StackTraceElement> stack = task.getStack();
    StringBuilder text = new StringBuilder();
    for (int i = stack.size() - 1; i >= Math.max(0, stack.size() - MAX_PLACES); i--) {
      text.append(text.isEmpty() ? " at " : " < ").append(place(stack.get(i)));
    }
    return text.toString();
  }

  /** The places, and the lines that stand at the innermost two. */
  private String source(Task<?> task) {
    List<StackTraceElement> stack = task.getStack();
    List<String> lines = new ArrayList<>();
    for (int i = stack.size() - 1; i >= Math.max(0, stack.size() - 2); i--) {
      String line = sources.at(stack.get(i));
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return where(task) + (lines.isEmpty() ? "" : "   " + String.join("  <  ", lines));
  }

  private static String place(StackTraceElement frame) {
    return frame.getFileName() + ":" + frame.getLineNumber();
  }

  @Override
  public String toString() {
    List<Row> told = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).number = i + 1;
      if (!rows.get(i).isPlain()) {
        told.add(rows.get(i));
      }
    }
    StringBuilder text = new StringBuilder();
    int skipped = 0;
    for (int i = 0; i < told.size(); i++) {
      if (!isShown(told, i)) {
        skipped++;
        continue;
      }
      if (skipped > 0) {
        text.append("       … ").append(skipped).append(" steps\n");
        skipped = 0;
      }
      int last = lastAlike(told, i);
      append(text, told.get(i), last - i);
      i = last;
    }
    return text.toString().stripTrailing();
  }

  /** The last of the steps from an index on that do the same. */
  private static int lastAlike(List<Row> told, int index) {
    int last = index;
    while (last + 1 < told.size()
        && !told.get(last + 1).deviation
        && told.get(last + 1).lines.equals(told.get(index).lines)) {
      last++;
    }
    return last;
  }

  private static void append(StringBuilder text, Row row, int more) {
    text.append("%4d %s ".formatted(row.number, row.deviation ? ">" : " "));
    for (int i = 0; i < row.lines.size(); i++) {
      text.append(i == 0 ? "" : "         ").append(row.lines.get(i)).append('\n');
    }
    if (more > 0) {
      text.append("         and so ")
          .append(more)
          .append(more == 1 ? " more time\n" : " more times\n");
    }
  }

  /** Short runs whole; of others the end, and what stands around the deviations. */
  private static boolean isShown(List<Row> told, int index) {
    if (told.size() <= WHOLE || index >= told.size() - AT_END) {
      return true;
    }
    for (int i = Math.max(0, index - AROUND_DEVIATION);
        i <= Math.min(told.size() - 1, index + AROUND_DEVIATION);
        i++) {
      if (told.get(i).deviation) {
        return true;
      }
    }
    return false;
  }
}
