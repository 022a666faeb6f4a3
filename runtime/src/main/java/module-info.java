/** The runtime: event loop, coroutine, task and future, with asyncio's model. */
module dev.fermata {
  requires transitive dev.fermata.annotation;
  requires static org.jspecify;
  requires static java.logging;
  requires static jdk.jfr;

  exports dev.fermata;
  exports dev.fermata.companion;
  exports dev.fermata.function;
}
