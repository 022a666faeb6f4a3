package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.Function;

/** What a private constructor of a raw type makes may be taken as a value of any generic one. */
@SuppressWarnings({"rawtypes", "unchecked"})
class RawCreationAsGeneric {
  static class Range<C extends Comparable> {
    private C lower;

    private Range(C lower) {
      this.lower = lower;
    }
  }

  static class Sorted<C extends Comparable<C>> {
    private final C first;

    private Sorted(C one, C other) {
      first = one.compareTo(other) < 0 ? one : other;
    }

    private C first() {
      return first;
    }
  }

  static class Box<T> {
    private final T held;

    private Box(T held) {
      this.held = held;
    }

    private Box(List<T> all, int index) {
      this.held = all.get(index);
    }

    private List<T> all() {
      return List.of(held);
    }

    private <R extends T> T or(R other) {
      return held == null ? other : held;
    }
  }

  @Async
  static Object run() {
    Range<Integer> range = new Range(await(value(1)));
    Sorted<Integer> sorted = new Sorted(await(value(7)), 5);
    Box<String> box = new Box(await(value("box")));
    List<String> all = new Box("all").all();
    Box<Integer> second = new Box(List.of(1, await(value(2))), 1);
    Function<String, Box<String>> made = Box::new;
    Box raw = new Box(null);
    String or = (String) raw.or(await(value("or")));
    return List.of(
        range.lower, sorted.first(), box.held, all.get(0), second.held, made.apply("m").held, or);
  }
}
