package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Comparator;

/** The raw type of a private member is no warning in the companion. */
@SuppressWarnings({"rawtypes", "unchecked"})
class PrivateRawField {
  private static final Comparator<Comparable> ORDER = Comparator.naturalOrder();

  private static Comparable greater(Comparable left, Comparable right) {
    return left.compareTo(right) > 0 ? left : right;
  }

  @Async
  static Object run() {
    return ORDER.compare(await(value("a")), "b") + "" + greater(await(value(3)), 2);
  }
}
