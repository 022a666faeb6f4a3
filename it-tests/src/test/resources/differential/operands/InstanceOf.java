package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** instanceof of an awaited value. */
class InstanceOf {
  @Async
  static Object run() {
    Object o = "s";
    boolean a = await(value(o)) instanceof String;
    boolean b = await(value((Object) 1)) instanceof String;
    boolean c = await(value((Object) null)) instanceof Object;
    return "" + a + b + c;
  }
}
