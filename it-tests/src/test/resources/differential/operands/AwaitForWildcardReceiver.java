package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An awaited argument has the type that the wildcard of the receiver stands for. */
class AwaitForWildcardReceiver {
  static class Box<N extends Number & Comparable<?>> {
    private final N number;

    Box(N number) {
      this.number = number;
    }

    N or(N other) {
      return number == null ? other : number;
    }

    int fill(Collection<N> numbers) {
      numbers.add(number);
      return numbers.size();
    }
  }

  static <A> A none() {
    return null;
  }

  @Async
  static <T extends Number & Comparable<T>> Object bounded(Box<? extends T> box) {
    return await(value(box)).or(await(later(none())));
  }

  @Async
  static Object run() {
    Optional<?> some = Optional.of("a");
    Optional<?> nothing = Optional.empty();
    Box<?> box = new Box<>(1);
    Map<String, ? extends List<? super Integer>> map = Map.of("a", new ArrayList<>(List.of(1)));
    List<Object> seen = new ArrayList<>();
    seen.add(some.orElse(await(value(null))));
    seen.add(await(value(nothing)).orElse(await(later(null))));
    seen.add(box.fill(await(value(new ArrayList<>()))));
    seen.add(await(value(box)).or(await(later(none()))));
    seen.add(map.getOrDefault("b", await(later(none()))));
    seen.add(await(AwaitForWildcardReceiverAsync.bounded(new Box<>(3))));
    return seen;
  }
}
