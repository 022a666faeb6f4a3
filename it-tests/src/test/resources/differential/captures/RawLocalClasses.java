package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** A generic local class of a generic method is used without its type arguments. */
class RawLocalClasses {
  @Async
  @SuppressWarnings({"rawtypes", "unchecked"})
  static <T> Object all(T first) {
    int base = await(value(10));
    class Node<E> {
      final E element;

      Node(E element) {
        this.element = element;
      }

      class Entry {
        final E held = element;

        @Override
        public String toString() {
          return held + "/" + first + base;
        }
      }

      Entry entry() {
        return new Entry();
      }
    }
    class Counted<E> {
      int count = base;
    }
    class Raw extends Node {
      Raw() {
        super(first);
      }
    }
    Node node = new Node(7);
    Supplier<Node> made = () -> new Node("in a lambda");
    Node anonymous =
        new Node(first) {
          @Override
          public String toString() {
            return "anonymous " + element;
          }
        };
    String text = "" + new Counted().count + await(value(new Node(8).entry()));
    text += node.entry() + " " + made.get().entry() + anonymous + new Raw().entry();
    return text + await(value(node.element)) + new Counted<T>().count;
  }

  @Async
  static Object run() {
    return await(RawLocalClassesAsync.all('t'));
  }
}
