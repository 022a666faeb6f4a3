package dev.fermata;

import dev.fermata.function.AsyncAction;
import dev.fermata.function.AsyncBiFunction;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncSupplier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Fermata, made for static import: {@code import static dev.fermata.Fermata.*;}.
 * The counterpart of the functions of Python's module {@code asyncio}.
 */
public final class Fermata {
  private Fermata() {}

  /**
   * Waits, without blocking the thread, until something is done, and gives its result.
   *
   * <pre>{@code
   * @Async String load(URI uri) {
   *   HttpResponse<String> response = await(client.sendAsync(request(uri), ofString()));
   *   return response.body();
   * }
   * }</pre>
   *
   * <p>It may stand anywhere in the body of an {@code @Async} method, within any expression; in a
   * lambda there whose interface's method is {@code @Async}; and in an {@code @Async} method of a
   * local or anonymous class there. Elsewhere the compiler refuses it: in any other method or
   * lambda, in a {@code synchronized} block, in an initializer and in a constructor.
   *
   * <p>It throws what the awaited thing failed with, that very object, and a {@link CancelledError}
   * when the current task is cancelled while it waits, or what is awaited was. A checked exception
   * that comes out so is not declared here: that of a twin is where the coroutine is made, and for
   * others there is {@link #await(Awaitable, Class)}. What is done already is not waited for, and
   * no other task runs then.
   *
   * @param awaitable what to wait for; a coroutine only once
   * @param <T> the type of the result
   * @return its result
   * @throws IllegalStateException in a running coroutine, if a coroutine is awaited that was used
   *     before, if an await of another loop's future is tried, or if the tasks would wait for each
   *     other for ever; where the call was not transformed, always
   */
  public static <T extends @Nullable Object> T await(Awaitable<? extends T> awaitable) {
    return Misuse.untransformed("await(...)");
  }

  /**
   * Waits for a stage as {@link #await(Awaitable)} does, and goes on on the loop's thread. Its
   * failure is unwrapped from {@link java.util.concurrent.CompletionException}; cancelling the
   * await cancels the stage.
   *
   * @param stage what to wait for
   * @param <T> the type of the result
   * @return its result
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object> T await(CompletionStage<? extends T> stage) {
    return Misuse.untransformed("await(...)");
  }

  /**
   * The same as {@link #await(Awaitable)}, and declares a checked exception, so that a {@code
   * catch} of it around a task or a future compiles.
   *
   * @param awaitable what to wait for
   * @param mayThrow the type of the exception; not looked at when it runs
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return its result
   * @throws X when the awaited thing does
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object, X extends Throwable> T await(
      Awaitable<? extends T> awaitable, Class<X> mayThrow) throws X {
    return Misuse.untransformed("await(...)");
  }

  /**
   * The same as {@link #await(CompletionStage)}, and declares a checked exception, so that a {@code
   * catch} of it compiles.
   *
   * @param stage what to wait for
   * @param mayThrow the type of the exception; not looked at when it runs
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return its result
   * @throws X when the stage failed with it
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object, X extends Throwable> T await(
      CompletionStage<? extends T> stage, Class<X> mayThrow) throws X {
    return Misuse.untransformed("await(...)");
  }

  /**
   * Gives an item of a generator, and waits until the next one is asked for. Only for the bodies of
   * {@code @Async} methods that return an {@link AsyncIterator}. The counterpart of Python's {@code
   * yield}.
   *
   * @param item the item
   * @param <T> the type of the item
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object> void emit(T item) {
    Misuse.untransformed("emit(...)");
  }

  /**
   * Gives the items of another iterator, one by one, and closes it. Only for the bodies of
   * {@code @Async} methods that return an {@link AsyncIterator}. The counterpart of Python's {@code
   * yield from}.
   *
   * @param items what to give
   * @param <T> the type of the items
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object> void emitAll(AsyncIterator<? extends T> items) {
    Misuse.untransformed("emitAll(...)");
  }

  /**
   * No items: what a generator returns that has given all of its own.
   *
   * @param <T> the type of the items
   * @return an iterator without items
   */
  public static <T extends @Nullable Object> AsyncIterator<T> end() {
    return EmptyIterator.instance();
  }

  /**
   * Makes an iterator the expression of an enhanced {@code for} in the body of an {@code @Async}
   * method, which then awaits {@code moveNext} before each turn, and {@code exit} when the loop is
   * left, however that is.
   *
   * <pre>{@code
   * for (Row row : awaitEach(rows)) {
   *   use(row);
   * }
   * }</pre>
   *
   * @param items what to iterate over, and to close
   * @param <T> the type of the items
   * @return nothing: the processor replaces the loop
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object> Iterable<T> awaitEach(
      AsyncIterator<? extends T> items) {
    return Misuse.untransformed("awaitEach(...)");
  }

  /**
   * The same as {@link #awaitEach(AsyncIterator)}, and declares a checked exception, so that a
   * {@code catch} of it around the loop compiles.
   *
   * @param items what to iterate over, and to close
   * @param mayThrow the type of the exception; not looked at when it runs
   * @param <T> the type of the items
   * @param <X> the type of the exception
   * @return nothing: the processor replaces the loop
   * @throws X when the iteration does
   * @throws IllegalStateException where the call was not transformed, always
   */
  public static <T extends @Nullable Object, X extends Throwable> Iterable<T> awaitEach(
      AsyncIterator<? extends T> items, Class<X> mayThrow) throws X {
    return Misuse.untransformed("awaitEach(...)");
  }

  /**
   * Runs a program: makes a new loop, runs {@code main} to its end, cancels and awaits the tasks
   * that are left, shuts the executor down and closes the loop. The counterpart of {@code
   * asyncio.run}.
   *
   * @param main what to run
   * @param <T> the type of its result
   * @return its result; its error is thrown as it is
   * @throws IllegalStateException if a loop runs on this thread already
   */
  public static <T extends @Nullable Object> T run(Awaitable<? extends T> main) {
    try (Runner runner = Runner.builder().build()) {
      return runner.run(main);
    }
  }

  /**
   * Runs a program, in debug mode or not.
   *
   * @param main what to run
   * @param debug whether debug mode is on, whatever the system property {@code fermata.debug} says
   * @param <T> the type of its result
   * @return its result; its error is thrown as it is
   * @throws IllegalStateException if a loop runs on this thread already
   */
  public static <T extends @Nullable Object> T run(Awaitable<? extends T> main, boolean debug) {
    try (Runner runner = Runner.builder().debug(debug).build()) {
      return runner.run(main);
    }
  }

  /**
   * Lets time pass.
   *
   * @param delay how long; zero or less for exactly one turn of the loop
   * @return a coroutine that ends after it
   */
  public static Coroutine<@Nullable Void> sleep(Duration delay) {
    return new Sleep<>(Objects.requireNonNull(delay, "delay"), null);
  }

  /**
   * Lets time pass and gives a value.
   *
   * @param delay how long; zero or less for exactly one turn of the loop
   * @param result what to give then
   * @param <T> the type of the result
   * @return a coroutine that ends after it
   */
  public static <T extends @Nullable Object> Coroutine<T> sleep(Duration delay, T result) {
    return new Sleep<>(Objects.requireNonNull(delay, "delay"), result);
  }

  /**
   * Makes a task of the running loop: what is given runs concurrently from the next turn on, in a
   * copy of the current context.
   *
   * @param awaitable what to run
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread, or the coroutine was used before
   */
  public static <T extends @Nullable Object> Task<T> createTask(Awaitable<? extends T> awaitable) {
    return Execution.runningLoop().createTask(awaitable);
  }

  /**
   * Makes a task with a name.
   *
   * @param awaitable what to run
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread, or the coroutine was used before
   */
  public static <T extends @Nullable Object> Task<T> createTask(
      Awaitable<? extends T> awaitable, @Nullable String name) {
    return Execution.runningLoop().createTask(awaitable, name);
  }

  /**
   * Makes a task with a name and a context.
   *
   * @param awaitable what to run
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @param context the context that it runs in, not copied
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread, or the coroutine was used before
   */
  public static <T extends @Nullable Object> Task<T> createTask(
      Awaitable<? extends T> awaitable, @Nullable String name, Context context) {
    return Execution.runningLoop()
        .createTask(awaitable, name, Objects.requireNonNull(context, "context"));
  }

  /**
   * Makes a task of the running loop that runs a block, which may await.
   *
   * <pre>{@code
   * Task<String> page = createTask(() -> {
   *   await(sleep(ofSeconds(1)));
   *   return fetch(uri);
   * });
   * }</pre>
   *
   * @param body what to run; what it throws comes out of the task
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Task<T> createTask(
      AsyncSupplier<? extends T, ?> body) {
    return Execution.runningLoop().createTask(body);
  }

  /**
   * Makes a task with a name that runs a block, which may await.
   *
   * @param body what to run; what it throws comes out of the task
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Task<T> createTask(
      AsyncSupplier<? extends T, ?> body, @Nullable String name) {
    return Execution.runningLoop().createTask(body, name);
  }

  /**
   * Makes a task of the running loop that runs a block without a value, which may await.
   *
   * @param body what to run; what it throws comes out of the task
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static Task<@Nullable Void> createTask(AsyncAction<?> body) {
    return Execution.runningLoop().createTask(body);
  }

  /**
   * Makes a task with a name that runs a block without a value, which may await.
   *
   * @param body what to run; what it throws comes out of the task
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static Task<@Nullable Void> createTask(AsyncAction<?> body, @Nullable String name) {
    return Execution.runningLoop().createTask(body, name);
  }

  /**
   * Makes a coroutine of a block, which may await: {@code gather(async(() -> …), async(() -> …))}.
   *
   * @param body what to run when the coroutine is awaited; what it throws comes out of that
   * @param <T> the type of the result
   * @return a new coroutine, for one use as any other
   */
  public static <T extends @Nullable Object> Coroutine<T> async(
      AsyncSupplier<? extends T, ?> body) {
    return AsyncBodies.get(body);
  }

  /**
   * Makes a coroutine of a block without a value, which may await.
   *
   * @param body what to run when the coroutine is awaited; what it throws comes out of that
   * @return a new coroutine, for one use as any other
   */
  public static Coroutine<@Nullable Void> async(AsyncAction<?> body) {
    return AsyncBodies.run(body);
  }

  /**
   * Makes a supplier of coroutines, for plain APIs.
   *
   * @param body what each of the coroutines runs
   * @param <T> the type of its result
   * @return what gives a new coroutine at each call
   */
  public static <T extends @Nullable Object> Supplier<Coroutine<T>> asyncSupplier(
      AsyncSupplier<? extends T, ?> body) {
    Objects.requireNonNull(body, "body");
    return () -> AsyncBodies.get(body);
  }

  /**
   * Makes a function that gives coroutines, for plain APIs.
   *
   * <pre>{@code
   * List<String> pages = await(gather(uris.stream().map(asyncFunction(uri -> fetch(uri))).toList()));
   * }</pre>
   *
   * @param body what each of the coroutines runs
   * @param <A> the type of the argument
   * @param <T> the type of the result
   * @return what gives a new coroutine at each call
   */
  public static <A extends @Nullable Object, T extends @Nullable Object>
      Function<A, Coroutine<T>> asyncFunction(AsyncFunction<? super A, ? extends T> body) {
    Objects.requireNonNull(body, "body");
    return a -> AsyncBodies.apply(body, a);
  }

  /**
   * Makes a function of two arguments that gives coroutines, for plain APIs.
   *
   * @param body what each of the coroutines runs
   * @param <A> the type of the first argument
   * @param <B> the type of the second argument
   * @param <T> the type of the result
   * @return what gives a new coroutine at each call
   */
  public static <A extends @Nullable Object, B extends @Nullable Object, T extends @Nullable Object>
      BiFunction<A, B, Coroutine<T>> asyncBiFunction(
          AsyncBiFunction<? super A, ? super B, ? extends T> body) {
    Objects.requireNonNull(body, "body");
    return (a, b) -> AsyncBodies.apply(body, a, b);
  }

  /**
   * Makes a function that gives coroutines without a value, for plain APIs.
   *
   * @param body what each of the coroutines runs
   * @param <A> the type of the argument
   * @return what gives a new coroutine at each call
   */
  public static <A extends @Nullable Object> Function<A, Coroutine<@Nullable Void>> asyncConsumer(
      AsyncConsumer<? super A> body) {
    Objects.requireNonNull(body, "body");
    return a -> AsyncBodies.accept(body, a);
  }

  /**
   * Waits for something, but not for longer than a time. It runs in the same task; when the time is
   * over, it is cancelled, its end is awaited, however long that takes, and {@link
   * TimeoutException} is thrown, whose cause is the cancellation.
   *
   * @param awaitable what to wait for; what is in a {@link #shield} goes on
   * @param timeout how long; null for without limit; with zero or less it is never started
   * @param <T> the type of the result
   * @return a coroutine of its result
   * @throws TimeoutException not by this call but by the await of what it returns
   */
  public static <T extends @Nullable Object> Coroutine<T> waitFor(
      Awaitable<? extends T> awaitable, @Nullable Duration timeout) throws TimeoutException {
    return new WaitFor<>(Objects.requireNonNull(awaitable, "awaitable"), timeout);
  }

  /**
   * Limits the time of the rest of a block: for try-with-resources in an {@code @Async} body.
   *
   * @param delay how long from now; null for without limit
   * @return the limit, entered in the current task
   * @throws TimeoutException not by this call but by the end of the block
   * @throws IllegalStateException if no task runs
   */
  public static Timeout timeout(@Nullable Duration delay) throws TimeoutException {
    return Timeout.after(delay, null);
  }

  /**
   * Limits the time of the rest of a block: for try-with-resources in an {@code @Async} body.
   *
   * @param when a time of the loop's clock; null for without limit
   * @return the limit, entered in the current task
   * @throws TimeoutException not by this call but by the end of the block
   * @throws IllegalStateException if no task runs
   */
  public static Timeout timeoutAt(@Nullable Duration when) throws TimeoutException {
    return new Timeout(when);
  }

  /**
   * Protects something from the cancellation of those who wait for it. When the future that this
   * returns is cancelled, what is inside goes on; when it is cancelled itself, so is the future.
   *
   * @param awaitable what to protect; becomes a task if it is no future
   * @param <T> the type of the result
   * @return a future of its result
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Future<T> shield(Awaitable<? extends T> awaitable) {
    return Shield.around(AbstractEventLoop.<T>futureOf(awaitable));
  }

  /**
   * Runs several things concurrently. The first failure is thrown, and the others go on; cancelling
   * the future that this returns cancels those that are not done.
   *
   * @param awaitables what to run; those that are no futures become tasks, and one that is given
   *     twice runs once
   * @param <T> the type of their results
   * @return a future of their results, in the order of the arguments
   * @throws IllegalArgumentException if there are futures of different loops among them
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Future<List<T>> gather(
      Collection<? extends Awaitable<? extends T>> awaitables) {
    return Gather.<T, T>start(awaitables, true, Future::result);
  }

  /**
   * Runs several things concurrently, as {@link #gather(Collection)} does.
   *
   * @param awaitables what to run
   * @param <T> the type of their results
   * @return a future of their results, in the order of the arguments
   * @throws IllegalArgumentException if there are futures of different loops among them
   * @throws IllegalStateException if no loop runs on this thread
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T extends @Nullable Object> Future<List<T>> gather(
      Awaitable<? extends T>... awaitables) {
    return Fermata.<T>gather(Arrays.asList(awaitables));
  }

  /**
   * Runs several things concurrently and waits for all of them, however they end. The counterpart
   * of {@code asyncio.gather} with {@code return_exceptions}; cancelling the future that this
   * returns cancels those that are not done, and then it is thrown when they have ended.
   *
   * @param awaitables what to run; those that are no futures become tasks, and one that is given
   *     twice runs once
   * @param <T> the type of their results
   * @return a future of how each of them ended, in the order of the arguments
   * @throws IllegalArgumentException if there are futures of different loops among them
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Future<List<Outcome<T>>> gatherSettled(
      Collection<? extends Awaitable<? extends T>> awaitables) {
    return Gather.<T, Outcome<T>>start(awaitables, false, Gather::settled);
  }

  /**
   * Runs several things concurrently and waits for all of them, as {@link
   * #gatherSettled(Collection)} does.
   *
   * @param awaitables what to run
   * @param <T> the type of their results
   * @return a future of how each of them ended, in the order of the arguments
   * @throws IllegalArgumentException if there are futures of different loops among them
   * @throws IllegalStateException if no loop runs on this thread
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T extends @Nullable Object> Future<List<Outcome<T>>> gatherSettled(
      Awaitable<? extends T>... awaitables) {
    return Fermata.<T>gatherSettled(Arrays.asList(awaitables));
  }

  /**
   * Waits for futures and tasks without throwing what they throw; none is cancelled. The
   * counterpart of {@code asyncio.wait}.
   *
   * @param when whether the first, the first failure or all end the wait
   * @param futures what to wait for, at least one; looked at now
   * @param <F> the type of the futures
   * @return a coroutine that tells those that are done from those that are not; cancelling it
   *     cancels none of them
   * @throws IllegalArgumentException if there are no futures
   */
  public static <F extends Future<?>> Coroutine<Waited<F>> waitUntil(
      ReturnWhen when, Collection<F> futures) {
    return new CompletionWait<>(when, futures, null);
  }

  /**
   * Waits for futures and tasks, but not longer than a time, without throwing what they throw or
   * that the time is over; none is cancelled. The counterpart of {@code asyncio.wait}.
   *
   * @param when whether the first, the first failure or all end the wait
   * @param futures what to wait for, at least one; looked at now
   * @param timeout how long to wait, from the await on; zero or less for one turn of the loop
   * @param <F> the type of the futures
   * @return a coroutine that tells those that are done from those that are not; cancelling it
   *     cancels none of them
   * @throws IllegalArgumentException if there are no futures
   */
  public static <F extends Future<?>> Coroutine<Waited<F>> waitUntil(
      ReturnWhen when, Collection<F> futures, Duration timeout) {
    return new CompletionWait<>(when, futures, Objects.requireNonNull(timeout, "timeout"));
  }

  /**
   * Iterates over futures and tasks in the order in which they get done. The counterpart of {@code
   * asyncio.as_completed}.
   *
   * <pre>{@code
   * for (Task<Page> done : awaitEach(asCompleted(tasks))) {
   *   use(done.result());
   * }
   * }</pre>
   *
   * @param futures what to wait for, each once; looked at now
   * @param <F> the type of the futures
   * @return a new iterator, which gives the very futures, done; those that are done already come
   *     first, in their order
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <F extends Future<?>> AsyncIterator<F> asCompleted(
      Collection<? extends F> futures) {
    return new CompletionIterator<>(futures, null);
  }

  /**
   * Iterates over futures and tasks in the order in which they get done, but not longer than a
   * time.
   *
   * @param futures what to wait for, each once; looked at now
   * @param timeout the time, from now on, after which {@code moveNext()} throws a {@link
   *     java.util.concurrent.TimeoutException}, once for each future that is not done; none is
   *     cancelled
   * @param <F> the type of the futures
   * @return a new iterator, which gives the very futures, done; those that are done already come
   *     first, in their order
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <F extends Future<?>> AsyncIterator<F> asCompleted(
      Collection<? extends F> futures, Duration timeout) {
    return new CompletionIterator<>(futures, Objects.requireNonNull(timeout, "timeout"));
  }

  /**
   * Runs blocking work on another thread, in a copy of the current context.
   *
   * @param work what to run
   * @param <T> the type of the result
   * @return a coroutine of its result; cancelling it does not stop work that has begun
   */
  public static <T extends @Nullable Object> Coroutine<T> toThread(Callable<? extends T> work) {
    return new ToThread<>(Objects.requireNonNull(work, "work"));
  }

  /**
   * Runs blocking work on another thread, in a copy of the current context.
   *
   * @param work what to run
   * @return a coroutine that ends after it; cancelling it does not stop work that has begun
   */
  public static Coroutine<@Nullable Void> toThread(Runnable work) {
    return new ToThread<>(Executors.callable(Objects.requireNonNull(work, "work"), null));
  }

  /**
   * Runs blocking work on another thread, as {@link #toThread(Callable)} does, and never leaves it
   * behind: when the await is cancelled, it waits for the work to end before the {@link
   * CancelledError} goes on. So nothing that the work uses, such as a database connection, is
   * closed under it. A result that nobody gets then is closed, if it is {@link AutoCloseable}.
   *
   * @param work what to run
   * @param <T> the type of the result
   * @return a coroutine of its result
   */
  public static <T extends @Nullable Object> Coroutine<T> toThreadUntilDone(
      Callable<? extends T> work) {
    return toThreadUntilDone(work, false);
  }

  /**
   * Runs blocking work on another thread, as {@link #toThreadUntilDone(Callable)} does.
   *
   * @param work what to run
   * @return a coroutine that ends after it
   */
  public static Coroutine<@Nullable Void> toThreadUntilDone(Runnable work) {
    return toThreadUntilDone(Executors.callable(Objects.requireNonNull(work, "work"), null), false);
  }

  /**
   * Runs blocking work on another thread, as {@link #toThreadUntilDone(Callable)} does.
   *
   * @param work what to run
   * @param interrupts whether its thread is interrupted when the await is cancelled; for work that
   *     ends on an interrupt in good order
   * @param <T> the type of the result
   * @return a coroutine of its result; what the work throws after the cancellation is suppressed in
   *     the {@link CancelledError}
   */
  public static <T extends @Nullable Object> Coroutine<T> toThreadUntilDone(
      Callable<? extends T> work, boolean interrupts) {
    return new ToThreadUntilDone<>(Objects.requireNonNull(work, "work"), interrupts);
  }

  // The same for stages of the JDK's, which no collection of awaitables takes.

  /**
   * Makes a task that waits for a stage; cancelling it cancels the stage.
   *
   * @param stage what to wait for
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Task<T> createTask(
      CompletionStage<? extends T> stage) {
    return createTask(stage, null);
  }

  /**
   * Makes a task with a name that waits for a stage; cancelling it cancels the stage.
   *
   * @param stage what to wait for
   * @param name its name; null for {@code Task-1}, {@code Task-2}, …
   * @param <T> the type of the result
   * @return a new task
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Task<T> createTask(
      CompletionStage<? extends T> stage, @Nullable String name) {
    return Execution.runningLoop().createTask(new AwaitStage<T>(stage), name);
  }

  /**
   * Waits for a stage, but not for longer than a time: as {@link #waitFor(Awaitable, Duration)}.
   *
   * @param stage what to wait for; it is cancelled when the time is over
   * @param timeout how long; null for without limit
   * @param <T> the type of the result
   * @return a coroutine of its result
   * @throws TimeoutException not by this call but by the await of what it returns
   */
  public static <T extends @Nullable Object> Coroutine<T> waitFor(
      CompletionStage<? extends T> stage, @Nullable Duration timeout) throws TimeoutException {
    return new WaitFor<>(new AwaitStage<T>(stage), timeout);
  }

  /**
   * Protects a stage from the cancellation of those who wait for it.
   *
   * @param stage what to protect
   * @param <T> the type of the result
   * @return a future of its result
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Future<T> shield(CompletionStage<? extends T> stage) {
    return Shield.around(Future.<T>from(stage));
  }

  /**
   * Waits for several stages, as {@link #gather(Collection)} does; cancelling the future that this
   * returns cancels those that are not done.
   *
   * @param first what to wait for
   * @param others what else to wait for
   * @param <T> the type of their results
   * @return a future of their results, in the order of the arguments
   * @throws IllegalStateException if no loop runs on this thread
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T extends @Nullable Object> Future<List<T>> gather(
      CompletionStage<? extends T> first, CompletionStage<? extends T>... others) {
    return Fermata.<T>gather(Stages.futures(first, others));
  }

  /**
   * Waits for several stages, however they end, as {@link #gatherSettled(Collection)} does.
   *
   * @param first what to wait for
   * @param others what else to wait for
   * @param <T> the type of their results
   * @return a future of how each of them ended, in the order of the arguments
   * @throws IllegalStateException if no loop runs on this thread
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T extends @Nullable Object> Future<List<Outcome<T>>> gatherSettled(
      CompletionStage<? extends T> first, CompletionStage<? extends T>... others) {
    return Fermata.<T>gatherSettled(Stages.futures(first, others));
  }

  /**
   * Waits for stages without throwing what they throw; none is cancelled.
   *
   * @param when whether the first, the first failure or all end the wait
   * @param first what to wait for
   * @param others what else to wait for
   * @param <T> the type of their results
   * @return a coroutine that tells those that are done from those that are not, as futures
   * @throws IllegalStateException if no loop runs on this thread
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T extends @Nullable Object> Coroutine<Waited<Future<T>>> waitUntil(
      ReturnWhen when, CompletionStage<? extends T> first, CompletionStage<? extends T>... others) {
    return waitUntil(when, Stages.<T>futures(first, others));
  }

  /**
   * Runs something on a loop from another thread.
   *
   * @param awaitable what to run
   * @param loop where to run it
   * @param <T> the type of the result
   * @return a future of its result for any thread; cancelling it cancels the task
   * @throws IllegalStateException if the loop is closed
   */
  public static <T extends @Nullable Object> CompletableFuture<T> runCoroutineThreadsafe(
      Awaitable<? extends T> awaitable, EventLoop loop) {
    Objects.requireNonNull(awaitable, "awaitable");
    return Stages.start(AbstractEventLoop.of(loop), awaitable);
  }

  /**
   * Returns the task that runs now.
   *
   * @return the task; null inside a plain callback
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static @Nullable Task<?> currentTask() {
    return Execution.runningLoop().currentTask();
  }

  /**
   * Returns the tasks of the running loop that are not done.
   *
   * @return a new set, in the order of creation
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static Set<Task<?>> allTasks() {
    return Execution.runningLoop().tasks().snapshot();
  }

  /**
   * Returns the tasks of a loop that are not done. May be called on any thread.
   *
   * @param loop the loop
   * @return a new set, in the order of creation
   */
  public static Set<Task<?>> allTasks(EventLoop loop) {
    return AbstractEventLoop.of(loop).tasks().snapshot();
  }

  /**
   * Returns the loop that runs on this thread.
   *
   * @return the loop
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static EventLoop getRunningLoop() {
    return Execution.runningLoop();
  }

  /**
   * Makes a loop, to be closed when it is no longer needed.
   *
   * @return a new loop of the default kind
   */
  public static EventLoop newEventLoop() {
    return new SelectorEventLoop();
  }
}
