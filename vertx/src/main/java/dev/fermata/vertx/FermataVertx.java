package dev.fermata.vertx;

import static dev.fermata.Fermata.async;

import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.Future;
import dev.fermata.function.AsyncAction;
import dev.fermata.function.AsyncConsumer;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The two ways between Vert.x and coroutines, made for static import. */
public final class FermataVertx {
  private FermataVertx() {}

  /**
   * Makes a future of Vert.x's something to await.
   *
   * <pre>{@code
   * HttpClientResponse response = await(awaitable(request.send()));
   * Buffer body = await(awaitable(response.body()));
   * }</pre>
   *
   * <p>A task of a context's loop goes on on the context's thread, inside the event that completes
   * the future: the response above has not been read further. A task of another loop goes on on its
   * own thread. Cancelling the await leaves the future alone, which Vert.x cannot cancel.
   *
   * @param future what to wait for
   * @param <T> the type of the result
   * @return what gives its result, or throws its failure as it is; a {@link
   *     java.util.concurrent.CancellationException} as a {@link dev.fermata.CancelledError}
   */
  public static <T extends @Nullable Object> Awaitable<T> awaitable(
      io.vertx.core.Future<T> future) {
    return new VertxFuture<>(Objects.requireNonNull(future, "future"));
  }

  private record VertxFuture<T extends @Nullable Object>(io.vertx.core.Future<T> future)
      implements Awaitable<T> {
    @Override
    public Coroutine<T> toCoroutine() {
      return new AwaitFuture<>(future);
    }
  }

  /**
   * Runs something to await as a task, at once up to its first suspension, and gives its outcome as
   * a future of Vert.x's. A future or task is only followed. Called in a task or on the thread of
   * an event-loop context.
   *
   * @param awaitable what to run
   * @param <T> the type of the result
   * @return its outcome, told on the context that is current; a cancellation is a {@link
   *     java.util.concurrent.CancellationException}
   * @throws IllegalStateException elsewhere, and on worker contexts
   */
  public static <T extends @Nullable Object> io.vertx.core.Future<T> toVertx(
      Awaitable<? extends T> awaitable) {
    Objects.requireNonNull(awaitable, "awaitable");
    Future<? extends T> future =
        awaitable instanceof Future<? extends T> own
            ? own
            : LoopEntry.current().<T>start(awaitable);
    ContextInternal context = ContextInternal.current();
    Promise<T> promise = context == null ? Promise.promise() : context.promise();
    future.toCompletableFuture().whenComplete(promise::complete);
    return promise.future();
  }

  /**
   * The loop of an event-loop context, one for each. It is made when it is asked for first, and
   * shut down, with its tasks cancelled and awaited, when the context's verticle is undeployed or,
   * without one, when its Vert.x is closed. May be called on any thread.
   *
   * @param context the context, or a duplicate of it
   * @return its loop, a {@link dev.fermata.HostedEventLoop}; closed if the context has ended
   * @throws IllegalStateException on worker contexts, and on those that ended without a loop
   */
  public static EventLoop loop(Context context) {
    return ContextLoop.of(Objects.requireNonNull(context, "context")).loop();
  }

  /**
   * The loop of the event-loop context that is current.
   *
   * @return its loop, as {@link #loop(Context)} gives it
   * @throws IllegalStateException if there is none, and on worker contexts
   */
  public static EventLoop loop() {
    return ContextLoop.current().loop();
  }

  /**
   * Iterates over a stream of Vert.x's. From this call on the stream is paused but for what the
   * iteration asks for, which is at most 16 items ahead. The exit of the iteration pauses it and
   * sets its handlers to null: what was not read is left to whoever has the stream. Called in a
   * task or on the thread of an event-loop context.
   *
   * @param source what to iterate over; its {@code handler}, {@code endHandler} and {@code
   *     exceptionHandler} are set
   * @param <T> the type of the items
   * @return a new iterator, whose {@code moveNext} throws the stream's error as it is
   * @throws IllegalStateException elsewhere, and if the stream has ended or is closed
   */
  public static <T> AsyncIterator<T> stream(ReadStream<T> source) {
    return new StreamIterator<>(source);
  }

  /**
   * Writes the items of an iterator to a stream of Vert.x's, and ends that after the last. While
   * the stream's queue is full no item is taken. After a failure or a cancellation the stream is
   * not ended, so that nobody takes what was written for the whole.
   *
   * @param from what gives the items; it is closed however this ends
   * @param to what they are written to; its {@code drainHandler} is set
   * @param <T> the type of the items
   * @return a coroutine that ends when the stream has ended, and throws what made either side fail
   */
  public static <T> Coroutine<Void> pipe(AsyncIterator<T> from, WriteStream<T> to) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    return async(AsyncAction.of(() -> PipingAsync.pipe(from, to)));
  }

  /**
   * Makes a handler of an async function: each event gets a task of the loop of the context that it
   * comes on, which runs up to its first suspension before the handler returns.
   *
   * <pre>{@code
   * router.get("/hello").handler(handler(routing -> hello(routing)));
   * }</pre>
   *
   * <p>That is for {@code @Async} bodies; plain code, which has no async lambdas, gives {@code
   * AsyncConsumer.of(routing -> RoutesAsync.hello(this, routing))}.
   *
   * <p>When the task fails, a {@code RoutingContext} and a message that is to be replied to fail
   * with its error. Otherwise the context's exception handler is told, a request without a router
   * is answered with status 500, and a socket is closed. A response that was begun is cut off. A
   * task that is cancelled, as when its verticle is undeployed, counts as failed with status 503,
   * but no exception handler is told.
   *
   * <p>An {@code HttpServerRequest}, or that of a {@code RoutingContext}, is paused until the
   * handler awaits {@link #body} or a {@link #stream} of it. What is not read is discarded when the
   * handler has ended, and with a {@code RoutingContext} when the response has too, so that
   * handlers further down the route may read the request.
   *
   * @param body what to do with each event
   * @param <E> the type of the events
   * @return a handler, for event-loop contexts only
   */
  public static <E> Handler<E> handler(AsyncConsumer<? super E> body) {
    Objects.requireNonNull(body, "body");
    return event -> EventTask.start(body, event);
  }

  /**
   * Reads the whole body of a request, which is resumed for it. There is no limit to its length: a
   * peer that is not trusted is better read by {@link #stream}, or by vertx-web's {@code
   * BodyHandler}.
   *
   * @param request the request that a {@link #handler} was called with, or another that is paused
   * @return what gives the body, empty if there is none; throws an {@link
   *     io.vertx.core.http.HttpClosedException} when the peer goes before its end, and an {@link
   *     IllegalStateException} if it was read before
   */
  public static Awaitable<Buffer> body(HttpServerRequest request) {
    return new RequestBody(Objects.requireNonNull(request, "request"));
  }
}
