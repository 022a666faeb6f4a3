package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Generic calls as operands of conditionals and switches that promote them where they stand. */
class PromotedCallsOfGenericMethods {
  static char letter = 'c';

  static <A, B> B apply(A argument, Function<A, B> function) {
    return function.apply(argument);
  }

  static <T extends Integer> T same(T value) {
    return value;
  }

  interface Of<T> {
    T get();

    static <T> T same(T value) {
      return value;
    }
  }

  static <T> Of<T> of(T value) {
    return () -> value;
  }

  static <T> T none(T value) {
    return null;
  }

  static boolean yes() {
    return letter == 'c';
  }

  @Async
  static <T extends Integer> Object bounded(T one) {
    return (Object) (await(value(false)) ? await(value("s")) : (yes() ? same(one) : 2L));
  }

  @Async
  static Object run() {
    List<Object> all = new ArrayList<>();
    all.add((Object) (await(value(false)) ? await(value("s")) : (yes() ? apply(1, x -> 1) : 2L)));
    all.add((Object) (await(value(false)) ? await(value(1f)) : (yes() ? apply(1, x -> letter) : 'd')));
    all.add((Object) (await(value(false)) ? await(value(1.5)) : apply(1, x -> letter)));
    all.add("" + (await(value(false)) ? await(value("s")) : (yes() ? apply(1, x -> 1) : 2.0)));
    all.add((Object) (await(value(false)) ? await(value("s")) : yes() ? of(1).get() : 2L));
    all.add((Object) (await(value(false)) ? await(value("s")) : yes() ? Of.<Integer>same(1) : 2L));
    all.add("" + (yes() ? apply(1, x -> 1) : 2L) + await(value(1)));
    var promoted = yes() ? apply(1, x -> 1) : 2L;
    all.add((yes() ? apply(1, x -> 1) : 2L) + await(value(promoted)));
    all.add((yes() ? apply(1, x -> 1) : 1L) == await(value(1L)));
    all.add((Object) (await(value(true)) ? apply(1, x -> 1) : 2L));
    Object assigned = await(value(true)) ? apply(1, x -> 1) : 2L;
    all.add(assigned);
    all.add(
        ""
            + switch (await(value(1))) {
              case 1 -> yes() ? apply(1, x -> 1) : 3.0;
              case 2 -> apply(1, x -> 1);
              default -> {
                yield 2L;
              }
            });
    all.add(
        (Object)
            (switch (await(value(2))) {
              case 1 -> yes() ? apply(1, x -> 1) : 3.0;
              default -> "two";
            }));
    all.add(
        (Object)
            (switch (await(value(1))) {
              case 1 -> {
                if (yes()) {
                  yield yes() ? apply(1, x -> 1) : 2L;
                }
                yield yes() ? apply(1, x -> letter) : 2;
              }
              default -> "two";
            }));
    try {
      all.add((Object) (await(value(false)) ? await(value("s")) : (yes() ? none(true) : false)));
    } catch (NullPointerException e) {
      all.add("null is no boolean");
    }
    try {
      all.add((Object) (await(value(false)) ? await(value("s")) : (yes() ? none(1) : 2)));
    } catch (NullPointerException e) {
      all.add("null is no int");
    }
    if (await(value(true)) ? apply(1, x -> x > 0) : yes()) {
      all.add(yes() ? apply(1, x -> x > 1) : await(value(true)));
    }
    switch (yes() ? apply(1, x -> letter) : await(value(2))) {
      case 'c' -> all.add("letter");
      default -> all.add("number");
    }
    List<Object> classes = new ArrayList<>();
    all.forEach(it -> classes.add(it.getClass().getSimpleName()));
    return all + "" + classes + await(PromotedCallsOfGenericMethodsAsync.bounded(1));
  }
}
