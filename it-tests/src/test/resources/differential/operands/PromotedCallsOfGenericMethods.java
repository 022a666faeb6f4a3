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
    List<Object> classes = new ArrayList<>();
    all.forEach(it -> classes.add(it.getClass().getSimpleName()));
    return all + "" + classes + await(PromotedCallsOfGenericMethodsAsync.bounded(1));
  }
}
