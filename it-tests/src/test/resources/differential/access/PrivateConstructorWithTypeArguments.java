package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The type arguments of an object that a private constructor makes are those that are written. */
class PrivateConstructorWithTypeArguments {
  static final class Any<T> {
    private final List<? extends Predicate<? super T>> predicates;

    private Any(List<? extends Predicate<? super T>> predicates) {
      this.predicates = predicates;
    }

    boolean test(T value) {
      return predicates.stream().anyMatch(it -> it.test(value));
    }
  }

  record Name(String text) {}

  @Async
  static <T> Any<T> awaited(Predicate<? super T>[] predicates) {
    return await(value(new Any<T>(Arrays.asList(await(later(predicates))))));
  }

  @Async
  static <T> Any<T> returned(Predicate<? super T>[] predicates) {
    return new Any<T>(Arrays.asList(await(value(predicates))));
  }

  @Async
  static Object run() {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Predicate<? super String>[] predicates = new Predicate[] {Predicate.isEqual("a")};
    Any<String> awaited = await(PrivateConstructorWithTypeArgumentsAsync.awaited(predicates));
    Any<String> returned = await(PrivateConstructorWithTypeArgumentsAsync.returned(predicates));
    return List.of(
        awaited.test("a"),
        awaited.test("b"),
        returned.test("a"),
        await(PrivateConstructorWithTypeArgumentsAsync.types()));
  }

  @Async
  static Object types() {
    record Local(int number) {}
    Predicate<Name> isLong = it -> it.text().length() > 1;
    Predicate<Local> isOne = it -> it.number() == 1;
    Predicate<List<Name>[]> isEmpty = it -> it.length == 0;
    return List.of(
        new Any<Name>(List.of(await(value(isLong)))).test(new Name("ab")),
        new Any<Local>(List.of(await(value(isOne)))).test(new Local(2)),
        new Any<List<Name>[]>(List.of(await(value(isEmpty)))) != null);
  }
}
