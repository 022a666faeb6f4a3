package dev.fermata;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The values of all {@link ContextVar}s for one line of execution. The counterpart of {@code
 * contextvars.Context}.
 *
 * <p>Every task runs in a copy of the context that it was created in, every callback in a copy of
 * the one that it was scheduled in; so what either sets, no other sees. Copying takes constant
 * time. Not for use on two threads at once.
 */
public final class Context extends CurrentContext {
  private @Nullable ContextValues values;
  private boolean entered;

  Context(@Nullable ContextValues values) {
    this.values = values;
  }

  /**
   * Copies the current context.
   *
   * @return a context of its own with the current values
   */
  public static Context copy() {
    return new Context(Execution.contextValues());
  }

  /**
   * Runs work in this context: what it sets stays in here.
   *
   * @param work what to run
   * @throws IllegalStateException if this context is entered already
   */
  public void run(Runnable work) {
    Execution execution = Execution.current();
    CurrentContext outer = enter(execution);
    try {
      work.run();
    } finally {
      exit(execution, outer);
    }
  }

  /**
   * Runs work in this context and returns what it gives.
   *
   * @param work what to run
   * @param <T> the type of its result
   * @return the result
   * @throws Exception what the work throws
   * @throws IllegalStateException if this context is entered already
   */
  public <T extends @Nullable Object> T call(Callable<? extends T> work) throws Exception {
    Execution execution = Execution.current();
    CurrentContext outer = enter(execution);
    try {
      return work.call();
    } finally {
      exit(execution, outer);
    }
  }

  private CurrentContext enter(Execution execution) {
    if (entered) {
      throw new IllegalStateException("this Context is entered already: enter a copy of it");
    }
    entered = true;
    CurrentContext outer = execution.context;
    execution.context = this;
    return outer;
  }

  private void exit(Execution execution, CurrentContext outer) {
    execution.context = outer;
    entered = false;
    execution.leave();
  }

  @Override
  @Nullable ContextValues values() {
    return values;
  }

  @Override
  Context own() {
    return this;
  }

  ContextValues.@Nullable Entry get(int index) {
    return ContextValues.get(values, index);
  }

  void set(int index, ContextValues.@Nullable Entry entry) {
    values = ContextValues.with(values, index, entry);
  }
}
