package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** The body runs from emit to emit, when an item is asked for. */
class Order {
  @Async
  static AsyncIterator<Integer> count(int to) {
    trace("begins");
    for (int i = 0; i < to; i++) {
      trace("before " + i);
      emit(await(value(i)) + 10);
      trace("after " + i);
    }
    trace("ends");
    return end();
  }

  @Async
  static Object run() {
    List<Object> seen = new ArrayList<>();
    AsyncIterator<Integer> items = count(3);
    trace("made");
    for (int item : awaitEach(items)) {
      trace("got " + item);
      seen.add(await(later(item)));
    }
    return seen;
  }
}
