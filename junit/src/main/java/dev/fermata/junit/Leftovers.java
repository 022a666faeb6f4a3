package dev.fermata.junit;

import dev.fermata.ExceptionContext;
import dev.fermata.Future;
import dev.fermata.Inspection;
import dev.fermata.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a test left behind, which fails it. */
final class Leftovers {
  private final Function<Task<?>, String> names;
  private final List<String> problems = new ArrayList<>();
  private final List<Throwable> errors = new ArrayList<>();
  private final List<ExceptionContext> unretrieved = new ArrayList<>();
  private final Set<Task<?>> stubborn = new LinkedHashSet<>();

  /**
   * Nothing so far.
   *
   * @param names what messages call a task
   */
  Leftovers(Function<Task<?>, String> names) {
    this.names = names;
  }

  /** Something was given to the loop's exception handler. */
  void reported(ExceptionContext report) {
    Future<?> future = report.future();
    if (future instanceof Task<?> task && stubborn.contains(task)) {
      return;
    }
    if (future != null && future.done() && !Inspection.isRetrieved(future)) {
      // Reported a second after it failed: it may still be asked for until the test ends.
      unretrieved.add(report);
    } else {
      add(report);
    }
  }

  private void add(ExceptionContext report) {
    Throwable error = report.exception();
    Object subject = report.future() != null ? report.future() : report.handle();
    problems.add(
        report.message()
            + (subject == null ? "" : ": " + Texts.value(subject))
            + (error == null ? "" : ": " + Texts.error(error)));
    if (error != null) {
      errors.add(error);
    }
  }

  void pending(Collection<Task<?>> tasks) {
    if (!tasks.isEmpty()) {
      problems.add(
          (tasks.size() == 1
                  ? "a task is still pending"
                  : tasks.size() + " tasks are still pending")
              + ": await or cancel it, make it with Background.createTask(...), or put"
              + " @AllowPending on the test\n"
              + new TaskTree(tasks, names).toString().indent(2).stripTrailing());
    }
  }

  void stubborn(Collection<Task<?>> tasks) {
    for (Task<?> task : tasks) {
      stubborn.add(task);
      problems.add(
          "a task was cancelled and does not end: it swallows its CancelledError: "
              + TaskTree.describe(task, names));
    }
  }

  void neverAwaited(Collection<String> coroutines) {
    problems.addAll(coroutines);
  }

  /**
   * Says it, once.
   *
   * @throws TestFailure if there is something
   */
  void check() {
    TestFailure failure = failure();
    problems.clear();
    errors.clear();
    if (failure != null) {
      throw failure;
    }
  }

  private @Nullable TestFailure failure() {
    for (ExceptionContext report : unretrieved) {
      if (report.future() != null && !Inspection.isRetrieved(report.future())) {
        add(report);
      }
    }
    unretrieved.clear();
    if (problems.isEmpty()) {
      return null;
    }
    TestFailure failure =
        new TestFailure(
            "the test left something behind:\n- " + String.join("\n- ", problems),
            errors.isEmpty() ? null : errors.get(0));
    errors.stream().skip(1).forEach(failure::addSuppressed);
    return failure;
  }
}
