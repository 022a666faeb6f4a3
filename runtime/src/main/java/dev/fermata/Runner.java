package dev.fermata;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs, one after another, on one loop and in one context: {@link Fermata#run} in steps.
 * The counterpart of {@code asyncio.Runner}.
 *
 * <pre>{@code
 * try (Runner runner = Runner.builder().debug(true).build()) {
 *   runner.run(HelloAsync.main());
 * }
 * }</pre>
 *
 * <p>When the JVM shuts down during a run, as on Ctrl-C, or when the running thread is interrupted,
 * {@code main} is cancelled once. A shutdown then waits, up to 30 seconds, for the runner to be
 * closed, so that {@code finally} blocks finish. For use on one thread.
 */
public final class Runner implements AutoCloseable {
  /** How long {@link #close()} waits for work in the default executor to end. */
  private static final Duration EXECUTOR_GRACE = Duration.ofMinutes(5);

  private final @Nullable Boolean debug;
  private final Supplier<? extends EventLoop> loopFactory;
  private @Nullable AbstractEventLoop loop;
  private @Nullable Context context;
  private @Nullable ShutdownHook shutdownHook;
  private boolean closed;

  private Runner(Builder builder) {
    this.debug = builder.debug;
    this.loopFactory = builder.loopFactory;
  }

  /**
   * Begins a runner.
   *
   * @return a builder for the default loop
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Runs a program to its end. What other tasks it leaves goes on with the next run, until {@link
   * #close()}.
   *
   * @param main what to run
   * @param <T> the type of its result
   * @return its result; its error is thrown as it is
   * @throws IllegalStateException if this runner is closed, or a loop runs on this thread already
   */
  public <T extends @Nullable Object> T run(Awaitable<? extends T> main) {
    if (Execution.runningLoopOrNull() != null) {
      throw new IllegalStateException(
          "run(...) cannot be called from a running event loop: await the coroutine, or make it a"
              + " task with createTask(...)");
    }
    AbstractEventLoop running = open();
    ShutdownHook hook = Objects.requireNonNull(shutdownHook);
    Task<T> task = running.createTask(main, null, Objects.requireNonNull(context));
    hook.begin(task);
    try {
      return running.runUntilComplete(task);
    } catch (CancelledError cancelled) {
      hook.expect(cancelled);
      throw cancelled;
    } finally {
      hook.end();
    }
  }

  /**
   * Returns the loop that this runner runs on.
   *
   * @return the loop, made at first use
   * @throws IllegalStateException if this runner is closed
   */
  public EventLoop loop() {
    return open();
  }

  private AbstractEventLoop open() {
    if (closed) {
      throw new IllegalStateException("Runner is closed");
    }
    AbstractEventLoop opened = loop;
    if (opened == null) {
      opened = AbstractEventLoop.of(loopFactory.get());
      if (debug != null) {
        opened.setDebug(debug);
      }
      loop = opened;
      context = Context.copy();
      shutdownHook = ShutdownHook.register(opened);
    }
    return opened;
  }

  /**
   * Cancels the tasks that are left, in the order of their creation, and waits for their end;
   * closes the generators that are still open, in the order in which they were started; waits up to
   * five minutes for work in the default executor; closes the loop. A second call has no effect.
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    AbstractEventLoop closing = loop;
    if (closing == null) {
      return;
    }
    ShutdownHook hook = Objects.requireNonNull(shutdownHook);
    hook.begin(null);
    try {
      TaskCleanup cleanup = TaskCleanup.cancelAll(closing, "run(...)");
      if (cleanup != null) {
        closing.runUntilComplete(cleanup);
      }
      closing.defaultExecutor().shutDown(hook.isShuttingDown() ? Duration.ZERO : EXECUTOR_GRACE);
    } finally {
      closing.close();
      hook.end();
      hook.remove();
    }
  }

  /** Sets up a {@link Runner}. */
  public static final class Builder {
    private @Nullable Boolean debug;
    private Supplier<? extends EventLoop> loopFactory = Fermata::newEventLoop;

    private Builder() {}

    /**
     * Turns debug mode on or off.
     *
     * @param debug true for on; not called, the system property {@code fermata.debug} decides
     * @return this
     */
    public Builder debug(boolean debug) {
      this.debug = debug;
      return this;
    }

    /**
     * Sets what makes the loop.
     *
     * @param loopFactory called once, for example {@code VirtualTimeEventLoop::new}
     * @return this
     */
    public Builder loopFactory(Supplier<? extends EventLoop> loopFactory) {
      this.loopFactory = Objects.requireNonNull(loopFactory, "loopFactory");
      return this;
    }

    /**
     * Ends the setting up.
     *
     * @return a new runner
     */
    public Runner build() {
      return new Runner(this);
    }
  }
}
