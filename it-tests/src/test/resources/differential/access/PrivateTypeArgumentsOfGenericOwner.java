package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Type arguments that are written out for a private method of a generic class decide. */
class PrivateTypeArgumentsOfGenericOwner<T> {
  class Inner<U> {
    private <V> Map<U, V> map(V value) {
      return new HashMap<>();
    }
  }

  static class Strings extends PrivateTypeArgumentsOfGenericOwner<String> {}

  @SafeVarargs
  private final <X> List<X> list(X... elements) {
    return new ArrayList<>(Arrays.asList(elements));
  }

  private <X> X same(X value) {
    return value;
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
  Object ofThis() {
    take(this.<Object>same(await(value(3))));
    take(same(3));
    List<Number> numbers = this.<Number>list(1);
    this.<List<Number>>same(numbers).add(2.0);
    this.<Number>list(await(value(1))).add(2.0);
    (await(value(true)) ? this.<Number>list(1) : this.<Number>list(2.0)).add(3L);
    int compared = this.<Comparator<String>>same((a, b) -> a.length()).compare("ab", "c");
    Inner<String> inner = new Inner<>();
    inner.<Number>map(await(value(1))).put("key", 2.0);
    Stream.of(1, 2).map(this::<Number>list).forEach(list -> list.add(3.0));
    return numbers + "" + compared + this.<Function<String, Integer>>same(String::length).apply("q");
  }

  @Async
  static Object ofOthers(
      PrivateTypeArgumentsOfGenericOwner<List<Integer>> known,
      PrivateTypeArgumentsOfGenericOwner<?> unknown,
      Strings strings) {
    take(known.<Object>same(await(value(3))));
    known.<Number>list(1).add(2.0);
    ((PrivateTypeArgumentsOfGenericOwner<String>) strings).<Number>list(1).add(2.0);
    Number number = unknown.<Number>none();
    return number + "" + known.new Inner<Integer>().<Number>map(1).put(2, await(value(3.0)));
  }

  @Async
  static Object run() {
    return await(
            PrivateTypeArgumentsOfGenericOwnerAsync.ofThis(
                new PrivateTypeArgumentsOfGenericOwner<String>()))
        + ""
        + await(
            PrivateTypeArgumentsOfGenericOwnerAsync.ofOthers(
                new PrivateTypeArgumentsOfGenericOwner<>(),
                new PrivateTypeArgumentsOfGenericOwner<>(),
                new Strings()));
  }
}
