package dev.fermata;

import dev.fermata.companion.Timed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The texts of {@code toString()}, those of asyncio's {@code repr} in Java's terms. */
final class Descriptions {
  private static final int MAX_VALUE_LENGTH = 200;

  private Descriptions() {}

  /** Inside another description, only what it begins with: futures may hold each other. */
  static String of(Future<?> future) {
    Execution execution = Execution.current();
    if (execution.describing) {
      return head(future).toString();
    }
    execution.describing = true;
    try {
      return whole(future);
    } finally {
      execution.describing = false;
      execution.leave();
    }
  }

  private static String whole(Future<?> future) {
    StringJoiner parts = head(future);
    Object outcome = future.peek();
    if (future instanceof Task<?> task) {
      parts.add("coro=" + of(task.getCoroutine()));
      Future<?> waitingFor = task.waitingFor();
      if (waitingFor != null) {
        parts.add("wait_for=" + waitingFor);
      }
    }
    if (outcome instanceof Failure failure) {
      if (!failure.cancellation) {
        parts.add("exception=" + value(failure.error));
      }
    } else if (future.done()) {
      parts.add("result=" + value(outcome));
    }
    if (!future.waiters().isEmpty()) {
      parts.add("cb=" + waiters(List.copyOf(future.waiters())));
    }
    if (future.creationSite() != null) {
      parts.add("created at " + place(future.creationSite()));
    }
    return parts.toString();
  }

  /** What a task waits for, in short: its name if it is a task, the lock if it is a turn of one. */
  static String awaited(Future<?> future) {
    return future instanceof Task<?> task ? task.getName() : value(future.source());
  }

  /** What every description of a future begins with. */
  private static StringJoiner head(Future<?> future) {
    StringJoiner parts = new StringJoiner(" ", "<", ">");
    boolean isTask = future instanceof Task<?>;
    parts.add(isTask ? "Task" : "Future").add(stateOf(future));
    if (future instanceof Task<?> task) {
      parts.add("name='" + task.getName() + "'");
    }
    return parts;
  }

  /** What is awaited, in a word: {@code fetch()}, {@code Task-3}, {@code Future}. */
  static String name(Awaitable<?> awaitable) {
    if (awaitable instanceof Task<?> task) {
      return task.getName();
    }
    return awaitable instanceof Coroutine<?> coroutine
        ? SourceMap.of(written(coroutine).getClass()).name() + "()"
        : awaitable.getClass().getSimpleName();
  }

  /** The method that a coroutine runs, with its class: {@code Hello.main}. */
  static String method(Coroutine<?> coroutine) {
    return SourceMap.of(written(coroutine).getClass()).qualifiedName();
  }

  /** The coroutine that somebody wrote where another one runs it: a method's, a generator's. */
  private static Coroutine<?> written(Coroutine<?> coroutine) {
    if (coroutine instanceof Timed<?> timed) {
      return timed.body();
    }
    return coroutine instanceof GeneratorRun run ? run.generator.body() : coroutine;
  }

  private static String stateOf(Future<?> future) {
    if (future.cancelled()) {
      return "cancelled";
    }
    if (future.done()) {
      return "finished";
    }
    return future instanceof Task<?> task && task.cancelling() > 0 ? "cancelling" : "pending";
  }

  static String of(Coroutine<?> described) {
    Coroutine<?> coroutine = written(described);
    SourceMap source = SourceMap.of(coroutine.getClass());
    String name = "<" + source.name() + "()";
    if (coroutine.isFinished()) {
      String declaration = source.declaration();
      return name + (declaration == null ? " done>" : " done, defined at " + declaration + ">");
    }
    if (!coroutine.isStarted()) {
      String declaration = source.declaration();
      return name
          + (declaration == null ? " created>" : " created, defined at " + declaration + ">");
    }
    String place = source.place(coroutine.state);
    return name + (place == null ? " running>" : " running at " + place + ">");
  }

  static String of(CallbackHandle handle) {
    StringJoiner parts = new StringJoiner(" ", "<", ">");
    parts.add(handle instanceof TimerHandle ? "TimerHandle" : "Handle");
    if (handle.cancelled()) {
      parts.add("cancelled");
    }
    if (handle instanceof TimerHandle timer) {
      parts.add("when=" + seconds(timer.when()));
    }
    parts.add(of(handle.callback()));
    if (handle.creationSite() != null) {
      parts.add("created at " + place(handle.creationSite()));
    }
    return parts.toString();
  }

  /** A callback by its class: where the lambda or the class was written. */
  static String of(Object callback) {
    if (callback instanceof DoneCallback<?> entry) {
      return of(entry.callback());
    }
    if (callback instanceof Task<?> task) {
      return task.getName() + ".step()";
    }
    String name = callback.getClass().getName();
    int lambda = name.indexOf("$$Lambda");
    return lambda < 0 ? name : "lambda in " + name.substring(0, lambda);
  }

  private static String waiters(List<?> waiters) {
    List<String> shown = new ArrayList<>();
    shown.add(of(waiters.get(0)));
    if (waiters.size() > 2) {
      shown.add("<" + (waiters.size() - 2) + " more>");
    }
    if (waiters.size() > 1) {
      shown.add(of(waiters.get(waiters.size() - 1)));
    }
    return shown.toString();
  }

  /** A duration in seconds, to the millisecond. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.getSeconds() + duration.getNano() / 1e9);
  }

  static String place(StackTraceElement frame) {
    return frame.getFileName() + ":" + frame.getLineNumber();
  }

  /** A user's value: shortened, and harmless if its own {@code toString()} is broken. */
  private static String value(@Nullable Object value) {
    String text;
    try {
      text = Objects.requireNonNullElse(String.valueOf(value), "null");
    } catch (Throwable e) {
      text = value.getClass().getName() + " whose toString() throws " + e.getClass().getName();
    }
    return text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "...";
  }
}
