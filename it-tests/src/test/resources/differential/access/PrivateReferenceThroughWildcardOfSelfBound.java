package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** References to private methods through wildcards of what is bounded by itself. */
final class PrivateReferenceThroughWildcardOfSelfBound<Z extends Comparable<Z>> {
  enum Color {
    RED,
    GREEN
  }

  static final class Holder<E extends Enum<E>> {
    private final E held;

    Holder(E held) {
      this.held = held;
    }

    private E get() {
      return held;
    }

    private String with(String suffix) {
      return held + suffix;
    }

    private boolean is(E other) {
      return held == other;
    }

    private <X> List<X> list(X x) {
      return List.of(x);
    }
  }

  final class Inner {
    private Z get() {
      return null;
    }
  }

  @Async
  static <C extends Enum<C>> Object generic(C c) {
    List<Holder<? extends C>> holders = List.of(new Holder<>(c));
    BiFunction<Holder<? super C>, C, Boolean> is = Holder::is;
    return holders.stream().map(Holder::get).map(Enum::name).toList()
        + await(value("c"))
        + is.apply(new Holder<>(c), c);
  }

  @Async
  static Object run() {
    List<Holder<? extends Color>> holders =
        List.of(new Holder<>(Color.RED), new Holder<>(Color.GREEN));
    Function<Holder<? extends Color>, Color> get = Holder::get;
    Function<? super Holder<? extends Color>, ? extends Color> wild = Holder::get;
    Function<Holder<? extends Color>, Color> said = Holder<? extends Color>::get;
    BiFunction<Holder<? extends Color>, String, String> with = Holder::with;
    BiFunction<Holder<? extends Color>, String, List<String>> list = Holder::<String>list;
    Function<Holder<?>, Enum<?>> any = Holder::get;
    Function<PrivateReferenceThroughWildcardOfSelfBound<? extends Color>.Inner, Color> inner =
        PrivateReferenceThroughWildcardOfSelfBound.Inner::get;
    return get.apply(holders.get(0))
        + await(value("a"))
        + wild.apply(holders.get(1))
        + said.apply(holders.get(1))
        + with.apply(holders.get(1), "!")
        + list.apply(holders.get(0), "x")
        + any.apply(holders.get(0))
        + inner.apply(new PrivateReferenceThroughWildcardOfSelfBound<Color>().new Inner())
        + holders.stream().map(Holder::get).map(Color::ordinal).toList()
        + await(PrivateReferenceThroughWildcardOfSelfBoundAsync.generic(Color.RED));
  }
}
