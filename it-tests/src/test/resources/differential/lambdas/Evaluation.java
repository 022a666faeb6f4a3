package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncSupplier;
import java.util.ArrayList;
import java.util.List;

/** What a lambda captures is taken when it is evaluated; evaluating one does nothing else. */
class Evaluation {
  @Async
  static Object run() throws Throwable {
    List<AsyncSupplier<String, RuntimeException>> bodies = new ArrayList<>();
    int i = 0;
    while (i < await(value(3))) {
      int now = i++;
      String text = now == 1 ? null : "t" + now;
      bodies.add(() -> text + await(value(now)));
      trace("evaluated " + now);
    }
    StringBuilder all = new StringBuilder();
    for (AsyncSupplier<String, RuntimeException> body : bodies) {
      all.append(body.get()).append(both(body, trace2("b"), body));
    }
    return all.toString();
  }

  static String trace2(String text) {
    trace(text);
    return text;
  }

  @Async
  static String both(
      AsyncSupplier<String, RuntimeException> a, String b, AsyncSupplier<String, RuntimeException> c) {
    return a.get() + b + c.get();
  }
}
