package since25;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** String + converts each operand where it stands, also beside an await. */
class StringConcatenationOrder {
  static class Counter {
    int calls;

    @Override
    public String toString() {
      trace("toString");
      return "c" + ++calls;
    }
  }

  @Async
  static Object run() {
    Counter counter = new Counter();
    StringBuilder builder = new StringBuilder("a");
    return ""
        + builder
        + await(value(builder.append("b").length()))
        + builder
        + counter
        + await(value(counter.calls))
        + counter;
  }
}
