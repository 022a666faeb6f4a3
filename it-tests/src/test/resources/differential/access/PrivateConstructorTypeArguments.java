package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Type arguments of a class decide where it has a private constructor. */
class PrivateConstructorTypeArguments<T> {
  private final List<T> all = new ArrayList<>();

  private PrivateConstructorTypeArguments(T first) {
    all.add(first);
  }

  @SafeVarargs
  private <S> PrivateConstructorTypeArguments(S ignored, List<S> also, T... elements) {
    all.addAll(Arrays.asList(elements));
  }

  List<T> all() {
    return all;
  }

  Object take(T value) {
    return "generic " + value;
  }

  Object take(Integer value) {
    return "integer " + value;
  }

  class Inner<U> {
    private final List<U> own = new ArrayList<>();

    private Inner(U own, T first) {
      this.own.add(own);
      all.add(first);
    }
  }

  static class Ordered<T extends Comparable<T>> {
    private final T first;

    private Ordered(Ordered<? super T> upper, T first) {
      this.first = first;
    }

    @Async
    Object next(Ordered<? super T> upper, T first) {
      return new Ordered<T>(upper, await(value(first))).first;
    }
  }

  @Async
  <Q> Object own(Q q) {
    trace(new Inner<Object>(await(value(q)), null).own.add("x"));
    trace(this.new Inner<Object>(q, await(value(null))).own.add(2));
    return new PrivateConstructorTypeArguments<Object>(q).all.add(await(value("y")));
  }

  @Async
  static Object run() {
    new PrivateConstructorTypeArguments<Number>(await(value(1))).all.add(2.0);
    new PrivateConstructorTypeArguments<Number>(1).all().add(await(value(2.0)));
    trace(new PrivateConstructorTypeArguments<Object>(3).take((Object) await(value(4))));
    new <Number>PrivateConstructorTypeArguments<Number>(1, new ArrayList<Number>(), 1).all.add(2.0);
    new PrivateConstructorTypeArguments<Number>('s', List.of('s'), await(value(1))).all.add(2.0);
    PrivateConstructorTypeArguments<Number> numbers =
        new PrivateConstructorTypeArguments<Number>(await(value(5)));
    numbers.new Inner<Object>(await(value("a")), 4).own.add(2.0);
    Stream.of(1, 2)
        .map(PrivateConstructorTypeArguments<Number>::new)
        .forEach(each -> each.all().add(2.0));
    new PrivateConstructorTypeArguments<>(await(value(6))).all.add(7);
    return numbers.all
        + ""
        + await(PrivateConstructorTypeArgumentsAsync.own(numbers, 'q'))
        + await(
            PrivateConstructorTypeArguments_OrderedAsync.next(
                new Ordered<Integer>(null, 1), new Ordered<>(null, 2), 3));
  }
}
