package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch expression of the old form, with fall-through and yield. */
class ExpressionOldForm {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 3; i++) {
      result +=
          switch (await(value(i))) {
            case 0:
              trace("zero");
            case 1:
              yield await(value("low"));
            default:
              if (await(value(true))) {
                yield "high";
              }
              yield "never";
          };
    }
    return result;
  }
}
