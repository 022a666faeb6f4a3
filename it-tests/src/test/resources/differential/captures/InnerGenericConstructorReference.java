package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Function;

/** A reference to the constructor of a generic inner class infers or names its type arguments. */
class InnerGenericConstructorReference<T> {
  class Box<U extends Comparable<U>> {
    final U content;

    Box(U content) {
      this.content = content;
    }

    int compare(U other) {
      return content.compareTo(other);
    }
  }

  class Plain {
    final T content;

    Plain(T content) {
      this.content = content;
    }
  }

  @Async
  Object boxes(T content) {
    Function<String, Box<String>> inferred = Box::new;
    Function<String, Box<String>> named = Box<String>::new;
    Function<T, Plain> plain = Plain::new;
    return inferred.apply(await(value("a"))).compare("b")
        + named.apply(await(value("b"))).compare("a")
        + plain.apply(content).content.toString();
  }

  @Async
  static Object run() {
    return await(
        InnerGenericConstructorReferenceAsync.boxes(
            new InnerGenericConstructorReference<Integer>(), 7));
  }
}
