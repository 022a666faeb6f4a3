package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Inferred types of all forms live across awaits. */
class VarOfEverything {
  static <E extends Enum<E> & Comparable<E>> E first(Class<E> type) {
    return type.getEnumConstants()[0];
  }

  enum Kind {
    A,
    B
  }

  @Async
  static Object run() {
    var number = 1 + 2L;
    var character = (char) ('a' + 1);
    var array = new int[] {1, 2};
    var arrays = new List<?>[] {List.of(1)};
    var text = await(value("t")) + number;
    var list = new ArrayList<Map<String, ? super Integer>>();
    var kind = first(Kind.class);
    var choice = await(value(true)) ? 1 : 'x';
    var boxed = await(value(false)) ? 1 : (Integer) 2;
    var mixed = await(value(true)) ? 1 : "s";
    var type = await(value(Kind.class));
    var unknown = type.getEnumConstants()[await(value(1))];
    var wild = arrays[0].get(0);
    var stream = Arrays.stream(array).mapToObj(i -> new Object() {
          int twice = 2 * i;
        }).map(o -> o.twice).toList();
    var function = (BiFunction<Integer, Integer, Integer>) (var x, var y) -> x * y;
    var nested = new HashMap<Kind, List<? extends Comparable<?>>>();
    list.add(new HashMap<>(Map.of("k", 1)));
    nested.put(kind, List.of(1, "a"));
    await(later("pause"));
    for (var i = 0; i < array.length; i++) {
      var copy = array[i];
      await(value(copy));
      array[i] = copy + i;
    }
    for (var entry : nested.entrySet()) {
      var values = entry.getValue();
      await(value(values));
      for (var each : values) {
        trace(each + "" + await(value(entry.getKey())));
      }
    }
    for (var map : list) {
      map.put("l", await(value(3)));
      var got = map.get("l");
      await(later(0));
      trace(got);
    }
    trace(mixed + " " + ((Object) boxed).getClass().getSimpleName() + unknown + wild);
    choice += await(value(1));
    trace(choice);
    return number + character + text + kind + Arrays.toString(array) + stream + function.apply(3, 4);
  }
}
