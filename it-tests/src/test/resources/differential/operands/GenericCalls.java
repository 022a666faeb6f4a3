package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inference, wildcards and varargs where operands are taken apart. */
class GenericCalls {
  static <T> void swap(List<T> list, int i, int j) {
    T old = list.get(i);
    list.set(i, list.get(j));
    list.set(j, old);
  }

  @SafeVarargs
  static <T> List<? super T> listOf(T first, T... rest) {
    List<T> list = new ArrayList<>(List.of(rest));
    list.add(0, first);
    return list;
  }

  static <K, V extends Comparable<? super V>> Optional<Map.Entry<K, V>> top(Map<K, V> map) {
    return map.entrySet().stream().max(Map.Entry.comparingByValue());
  }

  static String pick(Object o) {
    return "object";
  }

  static String pick(Integer i) {
    return "integer";
  }

  static String pick(long l) {
    return "long";
  }

  static String pick(Object... all) {
    return "varargs" + all.length;
  }

  @Async
  static Object run() {
    List<?> unknown = await(value(new ArrayList<>(List.of(1, "b"))));
    swap(unknown, await(value(0)), await(value(1)));
    trace(unknown);
    List<? extends Number> numbers = List.of(1, 2.5);
    for (Number each : await(value(numbers))) {
      trace(each.intValue() + await(value(numbers.get(0))).doubleValue());
    }
    trace(listOf(await(value("a")), "b", await(value("c"))).get(await(value(1))));
    trace(listOf(await(value(1)), 2L, await(value('c'))));
    Map<String, List<Integer>> map = new TreeMap<>(Comparator.reverseOrder());
    map.computeIfAbsent(await(value("k")), k -> new ArrayList<>()).add(await(value(1)));
    map.merge("k", List.of(await(value(2))), (x, y) -> Stream.concat(x.stream(), y.stream()).toList());
    for (var entry : map.entrySet()) {
      var key = entry.getKey();
      trace(key + await(value(entry.getValue())));
    }
    trace(top(Map.of("x", await(value(1)), "y", 2)).map(Map.Entry::getKey).orElse(await(value("none"))));
    trace(pick(await(value(1))) + pick(await(value(1)), 2) + pick((long) await(value(1))) + pick(await(value((Object) 1))));
    int primitive = await(value(3));
    trace(pick(primitive) + pick(await(value('c')) + 1) + pick((Object) await(value(null))));
    Function<Integer, Function<Integer, Integer>> curried = x -> y -> x * y + primitive;
    trace(curried.apply(await(value(2))).apply(await(value(3))));
    BinaryOperator<Integer> max = BinaryOperator.maxBy(Comparator.<Integer>naturalOrder());
    trace(
        Stream.of(await(value(3)), 1, await(value(2)))
            .sorted(Comparator.comparing((Integer i) -> -i).thenComparing(i -> i))
            .reduce(max)
            .map(i -> i + "!")
            .orElseGet(() -> "none"));
    String joined =
        Arrays.asList(await(value("p")), "q").stream()
            .collect(Collectors.groupingBy(String::length, HashMap::new, Collectors.joining(await(value("+")))))
            .get(1);
    var nested = new HashMap<String, Map<Integer, ? extends List<? super Integer>>>();
    nested.put("n", Map.of(1, await(value(new ArrayList<>(List.of(5))))));
    for (Map<Integer, ? extends List<? super Integer>> each : nested.values()) {
      await(value(each));
      trace(each.get(1).get(0));
    }
    return joined + Optional.of(await(value(1))).<Object>map(i -> i + 1).get();
  }
}
