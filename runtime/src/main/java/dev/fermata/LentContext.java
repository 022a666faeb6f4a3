package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * What stands for the context of a task or callback as long as it sets nothing there: most never
 * do. A loop has one, and lends it for each step.
 */
final class LentContext extends CurrentContext {
  private @Nullable Task<?> task;
  private @Nullable ContextValues values;

  /** Lends it to a step of a task, which tells its own values. */
  LentContext to(Task<?> borrower) {
    task = borrower;
    return this;
  }

  /** Lends it to a callback. */
  LentContext to(@Nullable ContextValues seen) {
    values = seen;
    return this;
  }

  /** Forgets whom it was lent to. */
  void takeBack() {
    task = null;
    values = null;
  }

  @Override
  @Nullable ContextValues values() {
    // Read once: a thread that must not use the loop hears of that, and not of a race.
    Task<?> borrower = task;
    return borrower == null ? values : borrower.contextValues();
  }

  @Override
  Context own() {
    return task == null ? new Context(values) : task.getContext();
  }
}
