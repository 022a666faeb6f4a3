package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A binding in scope until the end of a loop's body, with an await only in the loop's condition. */
class DoWhileBinding {
  @Async
  static Object run() {
    Object o = "text";
    int rounds = 0;
    do {
      if (!(o instanceof String s)) {
        return "end " + o + rounds;
      }
      trace(s.length());
      o = ++rounds < 2 ? s + "!" : rounds;
    } while (await(value(rounds < 5)));
    try {
      trace(await(value("body")));
    } finally {
      while (!(o instanceof Integer i)) {
        o = 1;
      }
      trace(i + 1);
    }
    await(value("last"));
    return o;
  }
}
