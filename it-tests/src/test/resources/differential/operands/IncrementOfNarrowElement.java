package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** ++ on a byte element and a boxed element with an awaited index. */
class IncrementOfNarrowElement {
  @Async
  static Object run() {
    byte[] bytes = {127};
    bytes[await(value(0))]++;
    Integer[] boxes = {1};
    Integer old = boxes[await(value(0))]++;
    char[] chars = {'a'};
    char next = ++chars[await(value(0))];
    return bytes[0] + " " + boxes[0] + old + next;
  }
}
