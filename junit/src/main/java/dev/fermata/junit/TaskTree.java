package dev.fermata.junit;

import dev.fermata.Coroutine;
import dev.fermata.Future;
import dev.fermata.Inspection;
import dev.fermata.Task;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which task waits where for what, a task below the one that it waits for:
 *
 * <pre>
 * - audit waits at Bank.audit(Bank.java:20) for AsyncLock[locked, waiting=1]
 *   - test waits at BankTest.audits(BankTest.java:12) for audit
 * </pre>
 */
final class TaskTree {
  private static final int MAX_TASKS = 50;

  /** What stands before the place where a future was created, in its description. */
  private static final String CREATED = " created at ";

  private final Function<Task<?>, String> names;
  private final Map<Object, Set<Task<?>>> waiters = new LinkedHashMap<>();
  private final Set<Task<?>> written = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();

  TaskTree(Collection<Task<?>> tasks, Function<Task<?>, String> names) {
    this.names = names;
    Set<Task<?>> all = new LinkedHashSet<>(tasks);
    for (Task<?> task : all) {
      Object awaited = Inspection.waitsFor(task);
      if (awaited instanceof Task<?> && all.contains(awaited)) {
        waiters.computeIfAbsent(awaited, key -> new LinkedHashSet<>()).add(task);
      }
    }
    for (Task<?> task : all) {
      Object awaited = Inspection.waitsFor(task);
      if (!(awaited instanceof Task<?> && all.contains(awaited))) {
        write(task, "");
      }
    }
    // What is left are cycles.
    all.forEach(task -> write(task, ""));
  }

  private void write(Task<?> task, String indent) {
    if (!written.add(task)) {
      return;
    }
    if (written.size() <= MAX_TASKS) {
      text.append(indent).append("- ").append(describe(task, names)).append('\n');
    } else if (written.size() == MAX_TASKS + 1) {
      text.append("- and more\n");
    }
    waiters.getOrDefault(task, Set.of()).forEach(waiter -> write(waiter, indent + "  "));
  }

  /** A task, where it stands and what it waits for. */
  static String describe(Task<?> task, Function<Task<?>, String> names) {
    if (task.done()) {
      return names.apply(task) + " is done";
    }
    List<StackTraceElement> stack = task.getStack();
    String places =
        stack.isEmpty()
            ? ""
            : " at "
                + IntStream.iterate(stack.size() - 1, i -> i >= 0, i -> i - 1)
                    .mapToObj(i -> Texts.place(stack.get(i)))
                    .collect(Collectors.joining(", called at "));
    Object awaited = awaitedBy(task);
    return names.apply(task)
        + (awaited == null ? " is ready" : " waits")
        + places
        + (awaited == null ? "" : " for " + describe(awaited, names));
  }

  /** What is waited for. */
  static String describe(@Nullable Object awaited, Function<Task<?>, String> names) {
    if (awaited instanceof Task<?> task) {
      return names.apply(task);
    }
    if (awaited instanceof Coroutine<?>) {
      return "the end of a sleep";
    }
    String text = Texts.value(awaited);
    if (!(awaited instanceof Future<?>)) {
      return text;
    }
    int site = text.lastIndexOf(CREATED);
    return "a future" + (site < 0 ? "" : text.substring(site, text.length() - 1));
  }

  /** What a task waits for; null if that is there. */
  private static @Nullable Object awaitedBy(Task<?> task) {
    Object awaited = Inspection.waitsFor(task);
    return awaited instanceof Future<?> future && future.done() ? null : awaited;
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing();
  }
}
