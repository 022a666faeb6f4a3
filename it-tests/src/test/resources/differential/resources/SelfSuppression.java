package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;
import dev.fermata.it.differential.probe.Probe.Resource;

/** The body throws the very exception that close throws. */
class SelfSuppression {
  static final Boom SAME = new Boom("same");

  @Async
  static Object run() {
    Resource r =
        () -> {
          throw SAME;
        };
    try (r) {
      await(value(1));
      throw SAME;
    } catch (Boom e) {
      return e.getMessage();
    } catch (IllegalArgumentException e) {
      return "self-suppression";
    }
  }
}
