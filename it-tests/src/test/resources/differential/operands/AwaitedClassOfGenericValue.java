package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** An awaited class of a value of a generic type, and a variable of such a type. */
class AwaitedClassOfGenericValue {
  @Async
  static Object run() {
    List<String> list = new ArrayList<>();
    List<String> names = new ArrayList<>();
    names.add(await(value(list.getClass())).getName());
    var type = list.getClass();
    for (var each : List.of(type, await(later(list.getClass())))) {
      names.add(await(value(each.getSimpleName())));
    }
    names.add(type.getName());
    return names;
  }
}
