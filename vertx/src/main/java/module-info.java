/** Coroutines inside Vert.x: its futures, streams, handlers and verticles to await. */
module dev.fermata.vertx {
  requires transitive dev.fermata;
  requires transitive io.vertx.core;
  requires io.netty.common;
  requires io.netty.transport;
  requires static io.vertx.web;
  requires static org.jspecify;

  exports dev.fermata.vertx;
}
