package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import declarations.removed.Factory;
import dev.fermata.annotation.Async;
import java.util.List;

/** Who names no deprecated type is not warned of one, whatever the types of the values. */
class ValuesOfDeprecatedTypes {
  private final Factory factory = new Factory();

  @Async
  String texts() {
    String text = await(later(factory.removed())).toString();
    var removed = factory.removed();
    return text + await(value(1)) + removed;
  }

  @Async
  Object all() {
    List<Object> all = List.of(factory.removed(), factory.old(), await(value(2)));
    for (var each : List.of(factory.old())) {
      all = List.of(all, each, await(later(each)).hashCode() == each.hashCode());
    }
    return all.toString();
  }

  @Async
  static Object run() {
    ValuesOfDeprecatedTypes values = new ValuesOfDeprecatedTypes();
    return List.of(
        await(ValuesOfDeprecatedTypesAsync.texts(values)),
        await(ValuesOfDeprecatedTypesAsync.all(values)));
  }
}
