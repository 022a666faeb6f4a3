package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Local types, their members and type parameters have the names of types used beside them. */
class LocalTypesNamedLikeImports {
  @Async
  static Object run() {
    class Box<List> {
      final java.util.List<List> all = new ArrayList<>();

      Box(List first) {
        all.add(first);
      }

      class Map {
        final java.util.Map<String, List> entries = new HashMap<>();
      }

      Map map() {
        return new Map();
      }
    }
    Box<String> box = new Box<>(await(value("first")));
    java.util.List<String> list = box.all;
    java.util.Map<String, String> map = new Box<>("second").map().entries;
    map.put(await(value("key")), "value");
    Function<Integer, Object> function =
        number -> {
          class Set {
            final java.util.Set<Integer> numbers = java.util.Set.of(number);
          }
          return new Set().numbers;
        };
    java.util.Set<String> set = new TreeSet<>();
    set.add(await(value("element")));
    String seen = list + "" + map + function.apply(3) + set;
    class String {
      final java.lang.String text = seen;

      @Override
      public java.lang.String toString() {
        return "own " + text;
      }
    }
    String own = new String();
    await(value("pause"));
    return own.toString();
  }
}
