package dev.fermata.junit;

import dev.fermata.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tasks of one run, numbered in the order of their creation. */
final class Tasks {
  private static final Pattern DEFAULT_NAME = Pattern.compile("Task-\\d+");

  private final Map<Task<?>, Integer> numbers = new IdentityHashMap<>();
  private final List<Task<?>> created = new ArrayList<>();

  int numberOf(Task<?> task) {
    Integer number = numbers.get(task);
    if (number == null) {
      created.add(task);
      number = created.size();
      numbers.put(task, number);
    }
    return number;
  }

  /** {@code #2}, or {@code #2 audit} for a task that was given a name or that runs a method. */
  String nameOf(Task<?> task) {
    String name = task.getName();
    String shown = DEFAULT_NAME.matcher(name).matches() ? method(task) : name;
    return "#" + numberOf(task) + (shown.isEmpty() ? "" : " " + shown);
  }

  /** The user's method that a task runs: {@code transfer} of {@code <transfer() running at …>}. */
  private static String method(Task<?> task) {
    String description = String.valueOf(task.getCoroutine());
    int end = description.indexOf("()");
    return description.startsWith("<") && end > 0 ? description.substring(1, end) : "";
  }

  int count() {
    return created.size();
  }

  /** Those that are not done, in the order of their creation. */
  List<Task<?>> pending() {
    List<Task<?>> pending = new ArrayList<>();
    for (Task<?> task : created) {
      if (!task.done()) {
        pending.add(task);
      }
    }
    return pending;
  }

  /** A text with this run's names for what is numbered through the process: the same each time. */
  String renamed(String text) {
    Map<String, String> names = new HashMap<>();
    created.forEach(task -> names.put(task.getName(), nameOf(task)));
    return DEFAULT_NAME
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(names.getOrDefault(match.group(), match.group())));
  }
}
