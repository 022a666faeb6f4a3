package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * The thread that runs a loop, and what is current on it: its task and its context. All of it is
 * confined to that thread, or, while none runs the loop, to the one that uses it.
 */
abstract sealed class LoopThread permits AbstractEventLoop {
  /** The thread that runs this loop now. */
  private volatile @Nullable Thread thread;

  /** That of the thread that runs this loop; of no meaning while none does. */
  private Execution execution = new Execution();

  private @Nullable Task<?> currentTask;
  private LentContext lent = new LentContext();

  /** Runs turns, one or many, as what the present thread does. */
  final void occupyThread(AbstractEventLoop loop, Runnable turns) {
    Execution current = Execution.current();
    AbstractEventLoop outerLoop = current.loop;
    CurrentContext outerContext = current.context;
    Task<?> outerTask = currentTask;
    LentContext outerLent = lent;
    lent = new LentContext();
    execution = current;
    current.loop = loop;
    thread = Thread.currentThread();
    DebugMode.count(loop.getDebug() ? 1 : 0);
    try {
      turns.run();
    } finally {
      DebugMode.count(loop.getDebug() ? -1 : 0);
      thread = null;
      current.loop = outerLoop;
      current.context = outerContext;
      current.leave();
      currentTask = outerTask;
      lent = outerLent;
    }
  }

  /** The thread that runs this loop; null if none does. */
  final @Nullable Thread thread() {
    return thread;
  }

  final @Nullable Task<?> currentTask() {
    return currentTask;
  }

  /** Makes a context with some values current and returns the one before. */
  final CurrentContext enter(@Nullable ContextValues values) {
    return enter(lent.to(values));
  }

  private CurrentContext enter(CurrentContext context) {
    CurrentContext outer = execution.context;
    execution.context = context;
    return outer;
  }

  /** Makes the one before current again. */
  final void leave(CurrentContext outer) {
    execution.context = outer;
    lent.takeBack();
  }

  /** Makes a task and its context current and returns the context before. */
  final CurrentContext enter(Task<?> task) {
    if (currentTask != null) {
      throw new IllegalStateException(
          "Cannot enter into " + task + " while " + currentTask + " is being executed.");
    }
    currentTask = task;
    Context own = task.ownContext();
    return enter(own == null ? lent.to(task) : own);
  }

  final void leave(Task<?> task, CurrentContext outer) {
    currentTask = null;
    leave(outer);
  }

  /** The values of the context that is current for whoever uses this loop. */
  final @Nullable ContextValues contextValues() {
    return thread == null ? Execution.contextValues() : execution.context.values();
  }

  /** Checks that this thread may use the loop now. */
  void checkThread(String operation) {
    Thread running = thread;
    if (running != null && running != Thread.currentThread()) {
      throw Misuse.wrongThread(operation);
    }
  }
}
