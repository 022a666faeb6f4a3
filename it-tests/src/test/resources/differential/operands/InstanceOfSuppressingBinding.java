package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;

/** The annotation of a binding is for a variable, not for the type that is tested. */
class InstanceOfSuppressingBinding {
  @Async
  static Object run() {
    Object tested = List.of("text");
    String seen = "";
    if (tested instanceof @SuppressWarnings("rawtypes") List list && await(value(true))) {
      seen += list.size() + await(value(1));
    }
    if (tested instanceof @SuppressWarnings("unused") java.util.List<?> list) {
      seen += list.get(await(value(0)));
    }
    Object array = new String[] {"a", "b"};
    if (array instanceof @SuppressWarnings("unused") String[] texts && texts.length == await(value(2))) {
      seen += texts[1];
    }
    return seen;
  }
}
