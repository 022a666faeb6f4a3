package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Identifiers beyond ASCII. */
class UnicodeIdentifiers {
  @Async
  static Object run() {
    int größe = await(value(1));
    int été = await(value(2));
    int \u0061bc = await(value(3));
    int $dollar_ = await(value(4));
    return größe + été + abc + $dollar_;

}
}
