package dev.fermata;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Fermata, made for static import: {@code import static dev.fermata.Fermata.*;}.
 * The counterpart of the functions of Python's module {@code asyncio}.
 */
public final class Fermata {
  private Fermata() {}

  /**
   * Waits, without blocking the thread, until something is done, and gives its result or throws its
   * error as it is. Only for the bodies of {@code @Async} methods, where the processor makes it a
   * suspension point.
   *
   * @param awaitable what to wait for
   * @param <T> the type of the result
   * @return its result
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object> T await(Awaitable<? extends T> awaitable) {
    throw Misuse.untransformedAwait();
  }

  /**
   * Waits for a stage as {@link #await(Awaitable)} does, and goes on on the loop's thread. Its
   * failure is unwrapped from {@link java.util.concurrent.CompletionException}; cancelling the
   * await cancels the stage.
   *
   * @param stage what to wait for
   * @param <T> the type of the result
   * @return its result
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object> T await(CompletionStage<? extends T> stage) {
    throw Misuse.untransformedAwait();
  }

  /**
   * The same as {@link #await(Awaitable)}, and declares a checked exception, so that a {@code
   * catch} of it around a task or a future compiles.
   *
   * @param awaitable what to wait for
   * @param mayThrow the type of the exception; not looked at when it runs
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return its result
   * @throws X when the awaited thing does
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object, X extends Throwable> T await(
      Awaitable<? extends T> awaitable, Class<X> mayThrow) throws X {
    throw Misuse.untransformedAwait();
  }

  /**
   * The same as {@link #await(CompletionStage)}, and declares a checked exception, so that a {@code
   * catch} of it compiles.
   *
   * @param stage what to wait for
   * @param mayThrow the type of the exception; not looked at when it runs
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return its result
   * @throws X when the stage failed with it
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object, X extends Throwable> T await(
      CompletionStage<? extends T> stage, Class<X> mayThrow) throws X {
    throw Misuse.untransformedAwait();
  }

  /**
   * Runs a program: makes a new loop, runs {@code main} to its end, cancels and awaits the tasks
   * that are left, shuts the executor down and closes the loop. The counterpart of {@code
   * asyncio.run}.
   *
   * @param main what to run
   * @param <T> the type of its result
   * @return its result; its error is thrown as it is
   * @throws IllegalStateException if a loop runs on this thread already
   */
  public static <T extends @Nullable Object> T run(Awaitable<? extends T> main) {
    try (Runner runner = Runner.builder().build()) {
      return runner.run(main);
    }
  }

  /**
   * Runs a program, in debug mode or not.
   *
   * @param main what to run
   * @param debug whether debug mode is on, whatever the system property {@code fermata.debug} says
   * @param <T> the type of its result
   * @return its result; its error is thrown as it is
   * @throws IllegalStateException if a loop runs on this thread already
   */
  public static <T extends @Nullable Object> T run(Awaitable<? extends T> main, boolean debug) {
    try (Runner runner = Runner.builder().debug(debug).build()) {
      return runner.run(main);
    }
  }

  /**
   * Lets time pass.
   *
   * @param delay how long; zero or less for exactly one turn of the loop
   * @return a coroutine that ends after it
   */
  public static Coroutine<Void> sleep(Duration delay) {
    return new Sleep<>(Objects.requireNonNull(delay, "delay"), null);
  }

  /**
   * Lets time pass and gives a value.
   *
   * @param delay how long; zero or less for exactly one turn of the loop
   * @param result what to give then
   * @param <T> the type of the result
   * @return a coroutine that ends after it
   */
  public static <T extends @Nullable Object> Coroutine<T> sleep(Duration delay, T result) {
    return new Sleep<>(Objects.requireNonNull(delay, "delay"), result);
  }

  /**
   * Makes a task of the running loop: what is given runs concurrently from the next turn on, in a
   * copy of the current context.
   *
   * @param awaitable what to run
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread, or the coroutine was used before
   */
  public static <T extends @Nullable Object> Task<T> createTask(Awaitable<? extends T> awaitable) {
    return Execution.runningLoop().createTask(awaitable);
  }

  /**
   * Makes a task with a name.
   *
   * @param awaitable what to run
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread, or the coroutine was used before
   */
  public static <T extends @Nullable Object> Task<T> createTask(
      Awaitable<? extends T> awaitable, @Nullable String name) {
    return Execution.runningLoop().createTask(awaitable, name);
  }

  /**
   * Makes a task with a name and a context.
   *
   * @param awaitable what to run
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @param context the context that it runs in, not copied
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread, or the coroutine was used before
   */
  public static <T extends @Nullable Object> Task<T> createTask(
      Awaitable<? extends T> awaitable, @Nullable String name, Context context) {
    return Execution.runningLoop()
        .createTask(awaitable, name, Objects.requireNonNull(context, "context"));
  }

  /**
   * Returns the task that runs now.
   *
   * @return the task; null inside a plain callback
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static @Nullable Task<?> currentTask() {
    return Execution.runningLoop().currentTask();
  }

  /**
   * Returns the tasks of the running loop that are not done.
   *
   * @return a new set, in the order of creation
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static Set<Task<?>> allTasks() {
    return Execution.runningLoop().tasks().snapshot();
  }

  /**
   * Returns the tasks of a loop that are not done. May be called on any thread.
   *
   * @param loop the loop
   * @return a new set, in the order of creation
   */
  public static Set<Task<?>> allTasks(EventLoop loop) {
    return AbstractEventLoop.of(loop).tasks().snapshot();
  }

  /**
   * Returns the loop that runs on this thread.
   *
   * @return the loop
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static EventLoop getRunningLoop() {
    return Execution.runningLoop();
  }

  /**
   * Makes a loop, to be closed when it is no longer needed.
   *
   * @return a new loop of the default kind
   */
  public static EventLoop newEventLoop() {
    return new SelectorEventLoop();
  }
}
