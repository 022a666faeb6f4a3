package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The condition of a loop that awaits and binds becomes a statement beside the constant. */
class ConstantInLoopWithBinding {

  @Async
  static Object run() {
    Object o = 1;
    for (int i = 0; i < 3 && (!(o instanceof String m) || await(value(m.isEmpty()))); i++) {
      trace(i);
      final byte two = 2;
      byte copy = two;
      o = i == 0 ? "" : o;
      trace(copy);
    }
    while (o instanceof String text && text.length() < await(value(2))) {
      final int one = 1;
      trace(text);
      o = text + one;
    }
    return o;
  }
}
