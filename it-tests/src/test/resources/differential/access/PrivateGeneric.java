package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Private members of generic types keep their types. */
class PrivateGeneric {
  private static class Unused {}

  static class Box<T extends Comparable<T>> {
    private T content;
    private java.util.List<T> history = new java.util.ArrayList<>();

    private Box(T content) {
      this.content = content;
    }

    private T max(T other) {
      return content.compareTo(other) > 0 ? content : other;
    }

    @Async
    T update(T next) {
      history.add(content);
      content = max(await(value(next)));
      history.add(content);
      return history.get(history.size() - 1);
    }
  }

  @Async
  static Object run() {
    Box<String> box = new Box<>("b");
    String s = await(PrivateGeneric_BoxAsync.update(box, "c"));
    return s + box.history;
  }
}
