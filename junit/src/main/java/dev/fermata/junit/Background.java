package dev.fermata.junit;

import dev.fermata.Awaitable;
import dev.fermata.ContextVar;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.function.AsyncAction;
import dev.fermata.function.AsyncSupplier;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that serve a test and have no end of their own, such as a server's: at the end of the test
 * they are cancelled and joined, instead of failing it as pending.
 */
public final class Background {
  private static final ContextVar<@Nullable Set<Task<?>>> TASKS =
      new ContextVar<>("background tasks", null);

  private Background() {}

  /**
   * Makes a task that the end of the test cancels.
   *
   * @param awaitable what to run
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException outside a test, or if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Task<T> createTask(Awaitable<? extends T> awaitable) {
    return register(Fermata.<T>createTask(awaitable));
  }

  /**
   * Makes a task that the end of the test cancels.
   *
   * @param body what to run
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException outside a test, or if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Task<T> createTask(
      AsyncSupplier<? extends T, ?> body) {
    return register(Fermata.<T>createTask(body));
  }

  /**
   * Makes a task that the end of the test cancels.
   *
   * @param body what to run
   * @return a new task
   * @throws IllegalStateException outside a test, or if no loop runs on this thread
   */
  public static Task<Void> createTask(AsyncAction<?> body) {
    return register(Fermata.createTask(body));
  }

  private static <T extends @Nullable Object> Task<T> register(Task<T> task) {
    Set<Task<?>> tasks = TASKS.get();
    if (tasks == null) {
      throw new IllegalStateException(
          "Background.createTask(...) is for tests that FermataExtension runs, and for what"
              + " Exploration explores: here nobody would cancel "
              + task);
    }
    tasks.add(task);
    return task;
  }

  /** Begins a test: its tasks, in the order of their creation. In the test's context. */
  static Set<Task<?>> begin() {
    Set<Task<?>> tasks = new LinkedHashSet<>();
    TASKS.set(tasks);
    return tasks;
  }
}
