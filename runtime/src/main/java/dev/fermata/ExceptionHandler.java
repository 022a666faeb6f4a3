package dev.fermata;

/** Handles what no task and no caller does: see {@link EventLoop#setExceptionHandler}. */
@FunctionalInterface
public interface ExceptionHandler {

  /**
   * Called on the loop's thread, in the context of the task or callback that failed.
   *
   * @param loop where it happened
   * @param context what happened
   */
  void handle(EventLoop loop, ExceptionContext context);
}
