package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Function;
import java.util.function.Supplier;

/** A constructor reference infers the type arguments of a local class that captures. */
class LocalGenericConstructorReference {
  @Async
  static Object run() {
    int base = await(value(10));
    class Box<E> {
      final E element;

      Box(E element) {
        this.element = element;
      }

      Box() {
        this(null);
      }

      @Override
      public String toString() {
        return "<" + element + base + ">";
      }
    }
    Function<String, Box<String>> filled = Box::new;
    Supplier<Box<Integer>> empty = Box<Integer>::new;
    Box<String> box = filled.apply(await(value("s")));
    return box.element.length() + "" + box + empty.get();
  }
}
