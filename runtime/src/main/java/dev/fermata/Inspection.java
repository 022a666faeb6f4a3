package dev.fermata;

import dev.fermata.WaitQueue.Turn;
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
   * Returns what a suspended task waits for. On the loop's thread.
   *
   * @param task the task
   * @return a task, the lock or other thing whose line it stands in, the coroutine of a {@code
   *     sleep}, or else a future; null if it does not wait
   */
  public static @Nullable Object waitsFor(Task<?> task) {
    Coroutine<?> leaf = task.leaf();
    if (leaf instanceof Sleep<?>) {
      return leaf;
    }
    Future<?> awaited = task.waitingFor();
    return awaited instanceof Turn turn ? turn.line().owner() : awaited;
  }
}
