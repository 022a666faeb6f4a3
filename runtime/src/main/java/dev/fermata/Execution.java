package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * What a thread is doing: the loop that runs on it and the context that code on it sees. A thread
 * has one while it does something, and no longer: a loop that is closed leaves nothing behind.
 */
final class Execution {
  private static final ThreadLocal<@Nullable Execution> CURRENT = new ThreadLocal<>();

  /** The loop that runs on this thread, if one does. */
  @Nullable AbstractEventLoop loop;

  /** The context that {@link ContextVar#get()} reads. */
  CurrentContext context = new Context(null);

  /** Whether a description is being written: one inside it is then cut short. */
  boolean describing;

  /** That of this thread, made if there is none; whoever may have made it calls {@link #leave}. */
  static Execution current() {
    Execution current = CURRENT.get();
    if (current == null) {
      current = new Execution();
      CURRENT.set(current);
    }
    return current;
  }

  /** Forgets this, that of the present thread, if it says nothing. */
  void leave() {
    if (loop == null && !describing && context.values() == null) {
      CURRENT.remove();
    }
  }

  /** The loop that runs on this thread, if one does. */
  static @Nullable AbstractEventLoop runningLoopOrNull() {
    Execution current = CURRENT.get();
    return current == null ? null : current.loop;
  }

  /** The loop that runs on this thread. */
  static AbstractEventLoop runningLoop() {
    AbstractEventLoop loop = runningLoopOrNull();
    if (loop == null) {
      throw new IllegalStateException(
          "no running event loop: call this from a coroutine or a callback, or start one with"
              + " Fermata.run(...)");
    }
    return loop;
  }

  /** The current context, in which values can be set. */
  Context ownContext() {
    Context own = context.own();
    context = own;
    return own;
  }

  /** The values of the current context. */
  static @Nullable ContextValues contextValues() {
    Execution current = CURRENT.get();
    return current == null ? null : current.context.values();
  }
}
