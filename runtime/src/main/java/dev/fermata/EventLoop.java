package dev.fermata;

import dev.fermata.function.AsyncAction;
import dev.fermata.function.AsyncSupplier;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Runs callbacks and tasks, one at a time, on the thread that runs the loop. The counterpart of
 * {@code asyncio.AbstractEventLoop}.
 *
 * <p>Only {@link #callSoonThreadsafe}, {@link Fermata#runCoroutineThreadsafe} and {@link
 * Fermata#allTasks(EventLoop)} may be called on other threads while the loop runs; other calls from
 * there are refused with an {@link IllegalStateException}. A loop may be run any number of times,
 * on one thread after another. Implementations extend {@link AbstractEventLoop}.
 */
public sealed interface EventLoop extends AutoCloseable permits AbstractEventLoop {

  /**
   * Runs until what is given is done.
   *
   * @param main what to run; a future must be of this loop
   * @param <T> the type of its result
   * @return its result; its error is thrown as it is
   * @throws IllegalStateException if this loop is closed or running, if another loop runs on this
   *     thread, or if {@link #stop()} ended the run before {@code main} was done
   */
  <T extends @Nullable Object> T runUntilComplete(Awaitable<? extends T> main);

  /**
   * Runs until {@link #stop()} is called.
   *
   * @throws IllegalStateException if this loop is closed or running, or another loop runs on this
   *     thread
   */
  void runForever();

  /** Ends the run after the present turn; the next one if the loop is not running. */
  void stop();

  /**
   * Closes the loop: what is scheduled is dropped, failures that nobody retrieved are reported. A
   * second call has no effect.
   *
   * @throws IllegalStateException if it is running
   */
  @Override
  void close();

  /**
   * Whether the loop runs.
   *
   * @return true on any thread while it does
   */
  boolean isRunning();

  /**
   * Whether the loop is closed.
   *
   * @return true from {@link #close()} on
   */
  boolean isClosed();

  /**
   * Reads the loop's clock, which never goes back.
   *
   * @return the time since an arbitrary moment
   */
  Duration time();

  /**
   * Has a callback run at the next turn, after those that were scheduled before, in a copy of the
   * current context.
   *
   * @param callback what to run
   * @return a handle to cancel it by
   * @throws IllegalStateException if the loop is closed
   */
  Handle callSoon(Runnable callback);

  /**
   * Has a callback run after a delay.
   *
   * @param delay how long to wait; zero or less for the next turn
   * @param callback what to run; of callbacks due at the same time the first scheduled runs first
   * @return a handle to cancel it by
   * @throws IllegalStateException if the loop is closed
   */
  TimerHandle callLater(Duration delay, Runnable callback);

  /**
   * Has a callback run at a time.
   *
   * @param when a time of this loop's clock
   * @param callback what to run; of callbacks due at the same time the first scheduled runs first
   * @return a handle to cancel it by
   * @throws IllegalStateException if the loop is closed
   */
  TimerHandle callAt(Duration when, Runnable callback);

  /**
   * As {@link #callSoon}, from any thread; wakes the loop if it waits.
   *
   * @param callback what to run
   * @return a handle to cancel it by, on the loop's thread
   * @throws IllegalStateException if the loop is closed
   */
  Handle callSoonThreadsafe(Runnable callback);

  /**
   * Makes a pending future of this loop.
   *
   * @param <T> the type of the result
   * @return a new future
   */
  <T extends @Nullable Object> Future<T> createFuture();

  /**
   * Makes a task of this loop and schedules its first step.
   *
   * @param awaitable what it runs
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if the loop is closed, or if the coroutine was used before
   */
  <T extends @Nullable Object> Task<T> createTask(Awaitable<? extends T> awaitable);

  /**
   * Makes a task of this loop and schedules its first step.
   *
   * @param awaitable what it runs
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if the loop is closed, or if the coroutine was used before
   */
  <T extends @Nullable Object> Task<T> createTask(
      Awaitable<? extends T> awaitable, @Nullable String name);

  /**
   * Makes a task of this loop, in a given context, and schedules its first step.
   *
   * @param awaitable what it runs
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @param context the context that it runs in, not copied
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if the loop is closed, or if the coroutine was used before
   */
  <T extends @Nullable Object> Task<T> createTask(
      Awaitable<? extends T> awaitable, @Nullable String name, Context context);

  /**
   * Makes a task of this loop that runs a block, which may await.
   *
   * @param body what it runs; what that throws comes out of the task
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if the loop is closed
   */
  default <T extends @Nullable Object> Task<T> createTask(AsyncSupplier<? extends T, ?> body) {
    return createTask(body, null);
  }

  /**
   * Makes a task of this loop that runs a block, which may await.
   *
   * @param body what it runs; what that throws comes out of the task
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if the loop is closed
   */
  default <T extends @Nullable Object> Task<T> createTask(
      AsyncSupplier<? extends T, ?> body, @Nullable String name) {
    return createTask(AsyncBodies.<T>get(body), name);
  }

  /**
   * Makes a task of this loop that runs a block without a value, which may await.
   *
   * @param body what it runs; what that throws comes out of the task
   * @return a new task
   * @throws IllegalStateException if the loop is closed
   */
  default Task<@Nullable Void> createTask(AsyncAction<?> body) {
    return createTask(body, null);
  }

  /**
   * Makes a task of this loop that runs a block without a value, which may await.
   *
   * @param body what it runs; what that throws comes out of the task
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @return a new task
   * @throws IllegalStateException if the loop is closed
   */
  default Task<@Nullable Void> createTask(AsyncAction<?> body, @Nullable String name) {
    return createTask(AsyncBodies.run(body), name);
  }

  /**
   * Runs blocking work on another thread.
   *
   * @param executor where to run it; null for the default executor
   * @param work what to run
   * @param <T> the type of the result
   * @return a future of its result or error; cancelling it does not stop work that has begun
   * @throws IllegalStateException if the loop is closed, or its default executor shut down
   */
  <T extends @Nullable Object> Future<T> runInExecutor(
      @Nullable Executor executor, Callable<? extends T> work);

  /**
   * Waits until a channel is ready for an operation: what all I/O of the loop is made of. The
   * default loop waits for its channels itself; for others a thread of the loop's watches them.
   *
   * <pre>{@code
   * while (channel.read(buffer) == 0) {
   *   await(loop.awaitReady(channel, SelectionKey.OP_READ));
   * }
   * }</pre>
   *
   * <p>The channel is closed with the loop from then on. Virtual time stands still meanwhile,
   * except while a server waits to accept.
   *
   * @param channel a channel in non-blocking mode
   * @param operations one or more of {@link java.nio.channels.SelectionKey}'s {@code OP_READ},
   *     {@code OP_WRITE}, {@code OP_CONNECT} and {@code OP_ACCEPT}
   * @return a coroutine that ends when the channel is ready for one of them, or may be; cancelled,
   *     it leaves the channel as it is. It fails with {@link IllegalStateException} if another task
   *     waits for the same operation, {@link java.nio.channels.IllegalBlockingModeException} if the
   *     channel is blocking, {@link IllegalArgumentException} if it knows no such operation, and
   *     {@link java.nio.channels.ClosedChannelException} if it is closed, also meanwhile
   */
  default Coroutine<@Nullable Void> awaitReady(SelectableChannel channel, int operations) {
    return new LoopChannels.AwaitReady(AbstractEventLoop.of(this), channel, operations);
  }

  /**
   * As {@link #awaitReady}, from now on and without a task, for code that goes on in a callback.
   *
   * @param channel a channel in non-blocking mode
   * @param operations one or more of {@link java.nio.channels.SelectionKey}'s operations
   * @return a future that is done when the channel is ready for one of them, or may be; cancelling
   *     it ends the wait
   * @throws IllegalStateException if another wait has one of the operations, or this loop does not
   *     run on this thread
   * @throws IOException if the channel is closed or cannot be watched
   */
  default Future<@Nullable Void> whenReady(SelectableChannel channel, int operations)
      throws IOException {
    return AbstractEventLoop.of(this).enterWait(channel, operations);
  }

  /**
   * Has a channel closed with the loop, as those are that a task waited for.
   *
   * @param channel a channel in non-blocking mode
   * @throws java.nio.channels.ClosedChannelException if it is closed
   * @throws IOException if it cannot be watched
   */
  default void adopt(SelectableChannel channel) throws IOException {
    AbstractEventLoop.of(this).channels().watch(channel);
  }

  /**
   * Closes a channel, and fails at once those who wait for it. When it is closed by itself, the
   * loop finds out when it looks at its channels next: on its own thread at once, else within a
   * second.
   *
   * @param channel a channel; nothing happens if it is closed
   * @throws IOException if closing fails
   */
  default void closeChannel(SelectableChannel channel) throws IOException {
    AbstractEventLoop.of(this).channels().close(channel);
  }

  /**
   * As {@link Future#from}, for a stage that something outside completes for certain, such as the
   * end of a process: virtual time stands still until then. Of other stages it is not known whether
   * they wait for the very loop.
   *
   * @param stage a stage
   * @param <T> the type of its value
   * @return a future of this loop with the stage's outcome; cancelling it cancels the stage, and
   *     ends the wait
   */
  default <T extends @Nullable Object> Future<T> whenDone(CompletionStage<? extends T> stage) {
    return Stages.whenDone(AbstractEventLoop.of(this), stage);
  }

  /**
   * Sets where {@link #runInExecutor} and {@link Fermata#toThread} run work.
   *
   * @param executor the executor, which this loop's {@link Runner} shuts down at its end
   */
  void setDefaultExecutor(ExecutorService executor);

  /**
   * Turns debug mode on or off. On, the loop reports slow steps, coroutines that are never awaited
   * and that nothing can go on by itself, and knows where tasks were created.
   *
   * @param debug true for on; at first as the system property {@code fermata.debug} says
   */
  void setDebug(boolean debug);

  /**
   * Whether debug mode is on.
   *
   * @return true for on
   */
  boolean getDebug();

  /**
   * Sets how long a step may take before debug mode reports it.
   *
   * @param duration the shortest duration that is reported; 100 ms at first
   */
  void setSlowCallbackDuration(Duration duration);

  /**
   * Returns how long a step may take before debug mode reports it.
   *
   * @return the shortest duration that is reported
   */
  Duration getSlowCallbackDuration();

  /**
   * Sets who is told of errors that no task and no caller handles.
   *
   * @param handler the handler; null for the default, which logs
   */
  void setExceptionHandler(@Nullable ExceptionHandler handler);

  /**
   * Reports an error to the exception handler.
   *
   * @param context what happened
   */
  void callExceptionHandler(ExceptionContext context);
}
