package dev.fermata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tools for tests ask about a program beyond what it may ask itself. */
public final class Inspection {
  private Inspection() {}

  /**
   * Takes the coroutines that were created while a loop ran in debug mode, and that nobody has
   * awaited so far: the loop does not report them any more.
   *
   * @param loop whose register to look at
   * @return a sentence for each, with its method and the place where it was created
   */
  public static List<String> takeNeverAwaited(EventLoop loop) {
    return AbstractEventLoop.of(loop).neverAwaited().takeAll();
  }

  /**
   * Sets what an interrupt of the thread that runs a loop causes, while it runs. On that thread.
   *
   * @param loop the loop
   * @param handler called on the loop's thread; null for nothing
   */
  public static void onInterrupt(EventLoop loop, @Nullable Runnable handler) {
    AbstractEventLoop.of(loop).stepper().setInterruptHandler(handler);
  }

  /**
   * Whether someone has asked how a future ended.
   *
   * @param future a future that is done
   * @return false for a failure that nobody has seen
   */
  public static boolean isRetrieved(Future<?> future) {
    return future.isRetrieved();
  }

  /**
   * Returns what a suspended task waits for. On the loop's thread.
   *
   * @param task the task
   * @return a task, the lock or other thing whose line it stands in, what describes a sleep or the
   *     end of a group, or else a future; null if it does not wait
   */
  public static @Nullable Object waitsFor(Task<?> task) {
    Future<?> awaited = task.waitingFor();
    return awaited == null ? null : awaited.source();
  }
}
