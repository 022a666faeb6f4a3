package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** var of an intersection type lives across an await. */
class VarOfIntersection {
  @Async
  static Object run() {
    var list = java.util.List.of(1, "a");
    var element = list.get(0);
    await(value("pause"));
    return element + "" + list.get(1);
  }
}
