package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Local types have static members, generic parameters, hierarchies and types within. */
class LocalTypesWithStatics {
  int number = 3;

  @Async
  <T extends Comparable<T>> Object create(List<T> all, T first) {
    int base = await(value(10));
    class Counter {
      static int created = 0;
      static final String NAME = "Counter";

      final int id = ++created;

      Counter(Object argument) {
        trace("Counter " + id + argument);
      }

      int sum() {
        return id + base + number;
      }
    }
    interface Visitor<R> {
      R visit(Object node);

      static <R> Visitor<R> constant(R result) {
        return node -> result;
      }
    }
    record Node<E>(E element, List<Node<E>> children) implements Iterable<Node<E>> {
      static int count = 0;

      Node {
        count++;
        children = List.copyOf(children);
      }

      Node(E element) {
        this(element, List.of());
      }

      @Override
      public Iterator<Node<E>> iterator() {
        return children.iterator();
      }

      <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
      }

      enum Order {
        FIRST,
        LAST {
          @Override
          int sign() {
            return -1;
          }
        };

        int sign() {
          return 1;
        }
      }
    }
    class Box extends ArrayList<T> {
      private static final long serialVersionUID = 1;

      T largest() {
        T largest = first;
        for (T each : this) {
          largest = each.compareTo(largest) > 0 ? each : largest;
        }
        return largest;
      }

      class Inside {
        int twice() {
          return 2 * size() + base;
        }
      }
    }
    Counter one = new Counter(await(value("a")));
    Counter two = new Counter(new Counter(await(value("b"))).id);
    trace(one.sum() + two.sum() + Counter.created + Counter.NAME);
    Node<String> leaf = new Node<>(await(value("leaf")));
    Node<String> root = new Node<>("root", List.of(leaf, new Node<>("other")));
    for (Node<String> child : root) {
      trace(child.element() + await(value(child.accept(Visitor.constant(Node.count)))));
    }
    trace(root + " " + Node.Order.LAST.sign() + await(value(Node.Order.FIRST)).sign());
    Box box = new Box();
    box.addAll(all);
    Box.Inside inside = box.new Inside();
    trace(await(value(box.largest())));
    trace(inside.twice());
    BiFunction<Object, Object, Object> both = (x, y) -> new Counter(x).sum() + "" + y;
    Function<Object, Counter> make = Counter::new;
    trace(both.apply(await(value(1)), await(value(2))));
    Object made = make.apply(await(value("made")));
    return made instanceof Counter counter ? counter.sum() + await(value(counter.id)) : traced("no", 0);
  }

  @Async
  static Object run() {
    return await(LocalTypesWithStaticsAsync.create(new LocalTypesWithStatics(), List.of(3, 5, 4), 1));
  }
}
