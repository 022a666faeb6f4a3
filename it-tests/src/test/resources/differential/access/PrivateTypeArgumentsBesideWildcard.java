package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Type arguments decide in a private method of a class whose own are wildcards, too. */
class PrivateTypeArgumentsBesideWildcard<T> {
  @SafeVarargs
  private final <X> List<X> list(X... elements) {
    return new ArrayList<>(Arrays.asList(elements));
  }

  private <X> X same(X value) {
    return value;
  }

  private <X, Y extends List<? super X>> Map<Y, T> map(X value, T own) {
    return new HashMap<>();
  }

  private <X> X none() {
    return null;
  }

  static void take(Object object) {
    trace("object");
  }

  static void take(Integer integer) {
    trace("integer");
  }

  @Async
  static <Q> Object go(
      PrivateTypeArgumentsBesideWildcard<?> any,
      PrivateTypeArgumentsBesideWildcard<? extends Number> upper,
      PrivateTypeArgumentsBesideWildcard<? super Integer> lower,
      Q q) {
    take(any.<Object>same(await(value(3))));
    take(any.<Integer>same(3));
    take(any.<Object>none());
    any.<Number>list(1).add(await(value(2.0)));
    upper.<Number>list(await(value(1)), 2).add(2.0);
    List<Q> list = upper.<Q>list(q);
    lower.<Integer, List<Number>>map(1, await(value(4))).put(List.of(2.0), null);
    Number got = upper.<Integer, List<Object>>map(1, null).get(await(value(List.of())));
    Function<Integer, List<Number>> listing = any::<Number>list;
    listing.apply(await(value(1))).add(2.0);
    List.of(any).forEach(each -> each.<Number>list(1).add(2.0));
    int length = any.<Function<String, Integer>>same(String::length).apply("four");
    return list + "" + got + length + new Local(any).all(await(value(7)));
  }

  record Local(PrivateTypeArgumentsBesideWildcard<?> any) {
    List<Number> all(Integer number) {
      List<Number> all = any.<Number>list(number);
      all.add(2.0);
      return all;
    }
  }

  @Async
  static Object run() {
    PrivateTypeArgumentsBesideWildcard<Integer> numbers =
        new PrivateTypeArgumentsBesideWildcard<>();
    return await(PrivateTypeArgumentsBesideWildcardAsync.go(numbers, numbers, numbers, "q"));
  }
}
