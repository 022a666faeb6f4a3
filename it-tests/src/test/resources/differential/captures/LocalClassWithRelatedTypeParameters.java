package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;

/** A local class uses a type parameter of the method that is bounded by others. */
class LocalClassWithRelatedTypeParameters {
  @Async
  static <U, L extends List<U>, T extends Comparable<L>> Object compare(T given, L other) {
    class Holder {
      final T held = given;
    }
    Holder holder = new Holder();
    await(value(1));
    return holder.held.compareTo(other);
  }

  @Async
  static Object run() {
    Comparable<List<String>> size = List::size;
    return await(LocalClassWithRelatedTypeParametersAsync.compare(size, List.of("a", "b")));
  }
}
