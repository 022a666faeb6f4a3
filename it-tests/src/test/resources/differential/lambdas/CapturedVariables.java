package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncSupplier;
import java.util.ArrayList;
import java.util.List;

/** Parameters, locals, loop variables of each iteration, bindings and caught exceptions. */
class CapturedVariables {
  private int field = 1;

  @Async
  static Object run() throws Throwable {
    return new CapturedVariables().all("p", 7);
  }

  @Async
  List<Object> all(String parameter, long number) throws Throwable {
    List<Object> seen = new ArrayList<>();
    List<AsyncSupplier<Object, Throwable>> bodies = new ArrayList<>();
    String hoisted = await(value("h"));
    int[] counter = {0};
    for (int i = 0; i < 2; i++) {
      int copy = i;
      bodies.add(() -> await(value("loop")) + copy + hoisted + counter[0]++);
    }
    for (String each : List.of("a", "b")) {
      bodies.add(() -> each + await(value(each)) + parameter + number + field++);
    }
    Object object = await(value("text"));
    if (object instanceof String text && text.length() > 2) {
      bodies.add(() -> await(value(text.length())) + text);
    }
    try {
      throw new IllegalStateException("caught");
    } catch (IllegalStateException e) {
      bodies.add(() -> await(value("m")) + e.getMessage() + this.field);
    }
    for (AsyncSupplier<Object, Throwable> body : bodies) {
      seen.add(body.get());
      await(value("between"));
      seen.add(body.get());
    }
    return seen;
  }
}
