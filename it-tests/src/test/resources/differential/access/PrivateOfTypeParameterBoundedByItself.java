package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Private members of a class whose type parameter no compiler infers beside a wildcard. */
class PrivateOfTypeParameterBoundedByItself<T extends Comparable<T>> {
  private final T content;
  private PrivateOfTypeParameterBoundedByItself<? super T> next;

  PrivateOfTypeParameterBoundedByItself(T content) {
    this.content = content;
  }

  private boolean isBelow(PrivateOfTypeParameterBoundedByItself<? extends T> other) {
    return content.compareTo(other.content) < 0;
  }

  private int count(
      PrivateOfTypeParameterBoundedByItself<? super T> first,
      PrivateOfTypeParameterBoundedByItself<?>... more) {
    return 1 + more.length;
  }

  @Async
  Object compare(
      PrivateOfTypeParameterBoundedByItself<? extends T> lower,
      PrivateOfTypeParameterBoundedByItself<? super T> upper) {
    String compared = "" + isBelow(lower) + this.isBelow(await(value(lower)));
    next = upper;
    next = await(value(upper));
    Function<PrivateOfTypeParameterBoundedByItself<? super T>, Integer> counting = this::count;
    BiFunction<
            PrivateOfTypeParameterBoundedByItself<T>,
            PrivateOfTypeParameterBoundedByItself<? extends T>,
            Boolean>
        comparing = PrivateOfTypeParameterBoundedByItself::isBelow;
    return compared
        + (next == this)
        + count(upper, lower, await(value(this)))
        + counting.apply(next)
        + comparing.apply(this, lower);
  }

  @Async
  static Object run() {
    PrivateOfTypeParameterBoundedByItself<String> text =
        new PrivateOfTypeParameterBoundedByItself<>("text");
    return await(
        PrivateOfTypeParameterBoundedByItselfAsync.<String>compare(
            text, new PrivateOfTypeParameterBoundedByItself<>("zero"), text));
  }
}
