package dev.fermata;

import dev.fermata.TaskDump.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A dump for people and for programs. */
final class TaskDumpText {
  private static final int FIRST_PRINTABLE = 0x20;

  /** A chain of tasks is drawn so deep: 100 tasks. */
  private static final int MAX_INDENTATION = 300;

  private TaskDumpText() {}

  static String table(TaskDump dump) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("TASK", "STATE", "SINCE", "AT", "WAITS FOR"));
    for (Entry task : dump.tasks()) {
      rows.add(List.of(task.name(), task.state(), since(task), at(task), text(task.waitsFor())));
    }
    StringBuilder table = new StringBuilder(busy(dump));
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int at = column;
        int width = rows.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
        line.append(row.get(column)).append(" ".repeat(width - row.get(column).length() + 2));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  static String tree(TaskDump dump) {
    Map<Long, Entry> byId = new LinkedHashMap<>();
    dump.tasks().forEach(task -> byId.put(task.id(), task));
    Set<Long> awaited = new HashSet<>();
    dump.tasks().forEach(task -> awaited.addAll(task.awaits()));
    StringBuilder tree = new StringBuilder(busy(dump));
    Set<Long> shown = new HashSet<>();
    for (Entry task : dump.tasks()) {
      if (!awaited.contains(task.id())) {
        add(task, byId, "", "", shown, tree);
      }
    }
    // Whoever is left awaits itself, by way of others.
    for (Entry task : dump.tasks()) {
      if (!shown.contains(task.id())) {
        tree.append("a cycle of awaits:\n");
        add(task, byId, "", "", shown, tree);
      }
    }
    return tree.toString();
  }

  private static void add(
      Entry task,
      Map<Long, Entry> byId,
      String first,
      String rest,
      Set<Long> shown,
      StringBuilder tree) {
    tree.append(first).append(task.name());
    if (!shown.add(task.id())) {
      tree.append(" (above)\n");
      return;
    }
    List<Entry> awaited = task.awaits().stream().map(byId::get).filter(Objects::nonNull).toList();
    addState(task, awaited.isEmpty(), tree);
    if (rest.length() > MAX_INDENTATION && !awaited.isEmpty()) {
      tree.append(rest).append("└─ …\n");
      awaited.forEach(each -> shown.add(each.id()));
      return;
    }
    for (int i = 0; i < awaited.size(); i++) {
      boolean isLast = i == awaited.size() - 1;
      add(
          awaited.get(i),
          byId,
          rest + (isLast ? "└─ " : "├─ "),
          rest + (isLast ? "   " : "│  "),
          shown,
          tree);
    }
  }

  private static void addState(Entry task, boolean saysWhatFor, StringBuilder tree) {
    tree.append(state(task, saysWhatFor));
    if (task.since() != null) {
      tree.append(" (").append(since(task)).append(')');
    }
    tree.append('\n');
  }

  /** What a task does, to be put behind its name. */
  static String state(Entry task, boolean saysWhatFor) {
    StringBuilder state = new StringBuilder();
    if (!task.state().equals("waiting")) {
      state.append(' ').append(task.state());
    }
    if (!at(task).isEmpty()) {
      state.append(" at ").append(at(task));
    }
    if (task.waitsFor() != null && saysWhatFor) {
      state.append(" waits for ").append(task.waitsFor());
    }
    return state.toString();
  }

  private static String busy(TaskDump dump) {
    return dump.busyAt() == null
        ? ""
        : "The loop has been busy with one step for a second, at " + dump.busyAt() + "\n";
  }

  private static String since(Entry task) {
    return task.since() == null
        ? ""
        : String.format(Locale.ROOT, "%.2f s", task.since().toMillis() / 1e3);
  }

  /** Where it stands: the innermost await. */
  private static String at(Entry task) {
    return task.stack().isEmpty() ? "" : task.stack().get(0).toString();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  static String json(TaskDump dump) {
    StringJoiner tasks = new StringJoiner(",", "[", "]");
    for (Entry task : dump.tasks()) {
      StringJoiner stack = new StringJoiner(",", "[", "]");
      task.stack().forEach(frame -> stack.add(quoted(frame.toString())));
      StringJoiner awaits = new StringJoiner(",", "[", "]");
      task.awaits().forEach(id -> awaits.add(id.toString()));
      tasks.add(
          new StringJoiner(",", "{", "}")
              .add("\"id\":" + task.id())
              .add("\"name\":" + quoted(task.name()))
              .add("\"state\":" + quoted(task.state()))
              .add("\"stack\":" + stack)
              .add("\"waitsFor\":" + quoted(task.waitsFor()))
              .add("\"awaits\":" + awaits)
              .add("\"since\":" + (task.since() == null ? "null" : task.since().toNanos()))
              .toString());
    }
    String busyAt = dump.busyAt() == null ? "null" : quoted(dump.busyAt().toString());
    return "{\"busyAt\":" + busyAt + ",\"tasks\":" + tasks + "}";
  }

  private static String quoted(@Nullable String value) {
    if (value == null) {
      return "null";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < FIRST_PRINTABLE || Character.isSurrogate(c)) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
