package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Awaited functions of what an integer and a floating point number have in common. */
class AwaitedFunctionOfNumbers {
  @Async
  static Object run() {
    List<Object> trace = new ArrayList<>();
    var l = new ArrayList<>(List.of(1, 2.5));
    l.removeIf(await(value(x -> x.intValue() == 1)));
    trace.add(l);
    l.add(await(value(3)));
    l.forEach(await(value(x -> trace.add(x.doubleValue()))));
    trace.add(l.stream().filter(await(value(x -> x.compareTo(null) > 0 || true))).count());
    return trace;
  }
}
