package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A private member's type parameter may have the name of one of its class, or of one around it. */
class PrivateHidingTypeParameters<T> {
  private final String name;
  private T first;

  PrivateHidingTypeParameters(String name, T first) {
    this.name = name;
    this.first = first;
  }

  private <T> PrivateHidingTypeParameters(T t) {
    this.name = "of " + t;
  }

  private <T extends Comparable<T>> PrivateHidingTypeParameters(String name, T one, T other) {
    this.name = name + one.compareTo(other);
  }

  private <T> T same(T t) {
    return t;
  }

  @SafeVarargs
  private final <T> List<T> list(T... elements) {
    return new ArrayList<>(Arrays.asList(elements));
  }

  private <T extends Comparable<T>, S extends List<? super T>> T add(T t, S list) {
    list.add(t);
    return t;
  }

  private static <T> List<T> twice(T t) {
    return List.of(t, t);
  }

  private <T1 extends T> List<T> both(T1 t) {
    return new ArrayList<>(List.of(t, first));
  }

  class Inner<T> {
    private T own;

    private Inner(T own) {
      this.own = own;
    }

    private <U extends T> List<T> withOwn(U u) {
      return new ArrayList<>(List.of(own, u));
    }

    private <T> String names(T t) {
      return name + own + t;
    }

    private <T1 extends T> T pick(boolean isOwn, T1 t) {
      return isOwn ? own : t;
    }

    @Async
    <U extends T> Object go(U u) {
      List<T> list = withOwn(await(value(u)));
      list.add(own);
      return list + names(await(value(4))) + pick(await(value(true)), u) + pick(false, u);
    }
  }

  @Async
  <T> Object go(T t, Comparator<Object> order) {
    T same = same(await(value(t)));
    int length = this.<String>same("four").length();
    Integer added = add(await(value(3)), this.<Number>list(1, 2.0));
    this.<Object>list(await(value(1))).add("x");
    first = same(await(value(first)));
    Function<T, T> reference = this::same;
    List<T> both = twice(await(value(t)));
    return same + "" + length + added + reference.apply(t) + both + both(await(value(first)));
  }

  @Async
  static Object run() {
    PrivateHidingTypeParameters<String> of = new PrivateHidingTypeParameters<>(await(value(1)));
    PrivateHidingTypeParameters<?> compared =
        new PrivateHidingTypeParameters<Integer>("c", await(value("b")), "a");
    Function<Integer, PrivateHidingTypeParameters<String>> make = PrivateHidingTypeParameters::new;
    PrivateHidingTypeParameters<String> two = new PrivateHidingTypeParameters<>("two", "first");
    PrivateHidingTypeParameters<String>.Inner<Long> inner = two.new Inner<Long>(await(value(5L)));
    return of.name
        + compared.name
        + make.apply(await(value(2))).name
        + await(PrivateHidingTypeParametersAsync.go(two, 7, null))
        + await(PrivateHidingTypeParameters_InnerAsync.go(inner, 8L))
        + inner.<Long>withOwn(await(value(9L)))
        + Stream.of(1, 2).map(two::same).toList();
  }
}
