package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** instanceof asks for type arguments of a list whose elements have an intersection type. */
class TestsTypeArgumentsOfIntersection {
  @Async
  static Object run() {
    String seen = await(value("a"));
    var list = seen.isEmpty() ? List.of(1) : new ArrayList<String>();
    seen += await(value("b"));
    if (list instanceof ArrayList<? extends Comparable<?>> compared) {
      seen += compared.size();
    }
    if ((list) instanceof ArrayList<? extends Serializable>) {
      seen += "serializable";
    }
    return seen + (list instanceof ArrayList<?>);
  }
}
