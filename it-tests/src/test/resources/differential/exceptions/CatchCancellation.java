package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A cancellation is caught by its type only. */
class CatchCancellation {
  @Async
  static Object run() {
    try {
      await(value(1));
      return "none";
    } catch (Exception e) {
      return "exception";
    } catch (dev.fermata.CancelledError e) {
      trace("cancelled");
      return await(value("cleaned up"));
    }
  }
}
