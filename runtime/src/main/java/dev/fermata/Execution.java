package dev.fermata;

import org.jspecify.annotations.Nullable;

/** What a thread is doing: the loop that runs on it and the context that code on it sees. */
final class Execution {
  private static final ThreadLocal<Execution> CURRENT = ThreadLocal.withInitial(Execution::new);

  /** The loop that runs on this thread, if one does. */
  @Nullable AbstractEventLoop loop;

  /** The context that {@link ContextVar#get()} reads. */
  Context context = new Context();

  /** Whether a description is being written: one inside it is then cut short. */
  boolean describing;

  static Execution current() {
    return CURRENT.get();
  }

  /** The loop that runs on this thread. */
  static AbstractEventLoop runningLoop() {
    AbstractEventLoop loop = current().loop;
    if (loop == null) {
      throw new IllegalStateException(
          "no running event loop: call this from a coroutine or a callback, or start one with"
              + " Fermata.run(...)");
    }
    return loop;
  }
}
