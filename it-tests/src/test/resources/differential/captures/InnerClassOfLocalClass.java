package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** An inner class of a generic local class lives across awaits, with its outer's type arguments. */
class InnerClassOfLocalClass {
  @Async
  static <T> Object chain(T first) {
    int base = await(value(10));
    class Node<E> {
      final E element;

      Node(E element) {
        this.element = element;
      }

      class Entry {
        final E held = element;

        String text() {
          return held + "/" + first + base;
        }
      }

      Entry entry() {
        return new Entry();
      }
    }
    Node<String> node = new Node<>("ab");
    Node<String>.Entry entry = node.new Entry();
    var inferred = node.entry();
    List<Node<Integer>.Entry> numbers = new ArrayList<>();
    numbers.add(new Node<>(7).entry());
    String text = entry.held.length() + await(value("x")) + inferred.held.length();
    for (var number : numbers) {
      text += number.held + await(value(number.held + 1));
    }
    return text + entry.text() + inferred.text();
  }

  @Async
  static Object run() {
    return await(InnerClassOfLocalClassAsync.chain('t'));
  }
}
