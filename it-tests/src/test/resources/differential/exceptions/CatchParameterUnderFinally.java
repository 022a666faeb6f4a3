package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.stage;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** Catch parameters of sibling clauses under a finally that awaits. */
class CatchParameterUnderFinally {
  @Async
  static Object run() {
    try {
      trace(await(stage("a")));
    } catch (IllegalStateException e) {
      trace("state " + await(value("b")));
    } catch (Boom e) {
      trace(e);
      trace("boom");
    } finally {
      trace(await(value("finally")));
    }
    return "end";
  }
}
