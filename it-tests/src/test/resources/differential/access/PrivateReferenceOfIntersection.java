package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.Serializable;
import java.util.function.Function;

/** References to private methods whose type is an intersection, the function not its first. */
final class PrivateReferenceOfIntersection {
  static final class Holder<E extends Enum<E>> {
    private final E held;

    Holder(E held) {
      this.held = held;
    }

    private E get() {
      return held;
    }
  }

  enum Color {
    RED,
    GREEN
  }

  private PrivateReferenceOfIntersection() {}

  private static String name(Color color) {
    return color.name();
  }

  @Async
  static Object run() {
    Function<Color, String> name =
        (Serializable & Function<Color, String>) PrivateReferenceOfIntersection::name;
    Function<Holder<? extends Color>, Color> first =
        (Function<Holder<? extends Color>, Color> & Serializable) Holder::get;
    Function<Holder<? extends Color>, Color> last =
        (Serializable & Function<Holder<? extends Color>, Color>) Holder::get;
    return name.apply(Color.GREEN)
        + await(value("a"))
        + first.apply(new Holder<>(Color.RED))
        + last.apply(new Holder<>(Color.RED));
  }
}
