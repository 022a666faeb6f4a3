package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A class in a body inherits a type, or a field, named like a type that the companion imports. */
class InheritedTypeNamedLikeImported {
  static class Base {
    final int Set = 4;

    static class List {
      final int size = 3;
    }
  }

  @Async
  static Object run() {
    java.util.List<String> texts = java.util.List.of(await(value("a")));
    java.util.Set<String> one = java.util.Set.of("b");
    class Local extends Base {
      final java.util.List<String> held = texts;
      final java.util.Set<String> other = java.util.Set.of("c");
      final int size = new List().size + Set;
    }
    Base anonymous =
        new Base() {
          @Override
          public String toString() {
            java.util.List<String> shown = java.util.List.copyOf(texts);
            return shown.toString() + new List().size;
          }
        };
    Local local = new Local();
    await(value("pause"));
    return anonymous.toString() + local.held + local.other + local.size + texts + one;
  }
}
