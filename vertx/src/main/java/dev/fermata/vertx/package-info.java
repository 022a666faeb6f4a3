/**
 * Coroutines inside Vert.x: {@link dev.fermata.vertx.FermataVertx} makes its futures and streams
 * something to await, and of async functions handlers and {@linkplain
 * dev.fermata.vertx.FermataVerticle verticles}.
 *
 * <pre>{@code
 * class Web extends FermataVerticle {
 *   @Override protected Awaitable<?> onStart() {
 *     return WebAsync.open(this);
 *   }
 *
 *   @Async void open() {
 *     HttpServer server = vertx.createHttpServer();
 *     await(awaitable(server.requestHandler(handler(request -> answer(request))).listen(8080)));
 *   }
 *
 *   @Async void answer(HttpServerRequest request) {
 *     Buffer body = await(body(request));
 *     await(awaitable(request.response().end(body)));
 *   }
 * }
 * }</pre>
 *
 * <p>Each event-loop context has one event loop, a guest on the context's thread: no task ever
 * changes its thread. What a task awaits of Vert.x it goes on with inside the very event that
 * brings it, so that nothing can slip by in between. A verticle's loop ends with it, and its tasks
 * before; that of a context without a verticle ends with its Vert.x. Tasks run on the context
 * itself, not on the duplicates that Vert.x makes for each request.
 *
 * <p>Worker contexts are refused: their events have no thread of their own.
 */
@NullMarked
package dev.fermata.vertx;

import org.jspecify.annotations.NullMarked;
