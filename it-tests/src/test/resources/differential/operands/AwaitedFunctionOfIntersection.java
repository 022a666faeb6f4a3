package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Awaited functions of what two records, and nothing else, have in common. */
class AwaitedFunctionOfIntersection {
  interface Named {
    String name();

    default String named() {
      return "n" + name();
    }
  }

  record A(String name, int v) implements Named {}

  record B(String name, int v) implements Named {}

  static <T> T pick(T a, T b, Predicate<? super T> p) {
    return p.test(a) ? a : b;
  }

  static <T> T same(T given) {
    return given;
  }

  @Async
  static Object run() {
    List<Object> trace = new ArrayList<>();
    trace.add(
        Stream.of(new A("x", 2), new B("y", 1))
            .map(await(value(x -> x.named() + x.hashCode())))
            .collect(Collectors.toList()));
    trace.add(
        Stream.of(new A("x", 2), new B("y", 1))
            .sorted(await(value((x, y) -> y.named().compareTo(x.name()))))
            .map(x -> x.name())
            .collect(Collectors.toList()));
    trace.add(
        Stream.of(new A("x", 2), new B("y", 1))
            .filter(await(value(x -> x.name().equals("x") && x.toString() != null)))
            .map(x -> x.named())
            .findFirst()
            .get());
    var l = new ArrayList<>(List.of(new A("x", 2), new B("y", 1)));
    l.replaceAll(await(value(x -> x.name().equals("x") ? x : x)));
    l.removeIf(await(same(value(x -> x.name().equals("z")))));
    l.sort(await(value((x, y) -> y.named().compareTo(x.name()))));
    l.sort(await(value(Comparator.comparing(Named::name))));
    l.forEach(
        await(
            value(
                x -> {
                  trace.add(x.named());
                  Record r = x;
                  Named n = x;
                  trace.add(r);
                  trace.add(n);
                })));
    trace.add(l.stream().mapToInt(await(value(x -> x.named().length()))).sum());
    trace.add(l.stream().anyMatch(await(value(Objects::nonNull))));
    trace.add(l.stream().map(await(value(x -> x.named()))).collect(Collectors.toList()));
    trace.add(
        List.of(1, "s").stream().map(await(value(x -> x.toString()))).collect(Collectors.toList()));
    trace.add(
        List.of(1, "s").stream()
            .map(await(value(x -> x.getClass().getSimpleName())))
            .collect(Collectors.toList()));
    trace.add(Optional.of(l.get(0)).map(await(value(x -> x.named()))).get());
    trace.add(Optional.of(l.get(0)).filter(await(value(x -> x.named() != null))).get().named());
    trace.add(
        List.of(new A("x", 2), new B("y", 1)).stream()
            .collect(Collectors.toMap(await(value(x -> x.named())), x -> x.name())));
    trace.add(
        List.of(new A("x", 2), new B("y", 1)).stream()
            .collect(Collectors.groupingBy(await(value(x -> x.named()))))
            .size());
    trace.add(pick(new A("x", 2), new B("y", 1), await(value(x -> x.named() == null))).named());
    return trace.toString();
  }
}
