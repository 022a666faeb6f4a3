package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** var takes the type of its initializer. */
class Var {
  @Async
  static Object run() {
    var a = await(value(1));
    var b = await(value("b"));
    var c = java.util.List.of(await(value(1L)));
    var d = a + 1;
    var e = await(value('x')) + 0L;
    var f = new int[] {await(value(1))};
    await(value("pause"));
    return a.compareTo(1) + b.length() + c.get(0) + d + e + f.length;
  }
}
