package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** The type of an anonymous class is inferred beyond the variable that holds an instance. */
class InferredAnonymousClasses {
  interface Sum<A> {
    @Async
    @SuppressWarnings("unchecked")
    String sum(int first, A... rest);
  }

  interface Shown {
    @Async
    String show(String to);
  }

  static <T> T same(T given) {
    return given;
  }

  @Async
  static <T> String generic(T t) {
    var shown =
        new Shown() {
          int shows;

          @Async
          @Override
          public String show(String to) {
            return t + to + await(value(++shows));
          }
        };
    var all = new ArrayList<>(List.of(shown, shown));
    all.add(shown);
    String text = "";
    for (var each : all) {
      text += each.show(await(value("!")));
    }
    return text + all.get(0).show(await(value("?"))) + all.get(await(value(1))).shows;
  }

  @Async
  static Object run() {
    var numbers =
        new Sum<Integer>() {
          int calls;

          @Async
          @Override
          public String sum(int first, Integer... rest) {
            calls++;
            for (int each : rest) {
              trace(await(value(each)));
            }
            return first + " and " + rest.length;
          }
        };
    boolean isFirst = await(value(true));
    String chosen = (isFirst ? numbers : numbers).sum(1, 2, await(value(3)));
    chosen +=
        (switch (await(value(1))) {
              case 1 -> numbers;
              default -> {
                yield numbers;
              }
            })
            .sum(await(value(4)));
    var again = isFirst ? numbers : null;
    var both = List.of(numbers, again);
    for (var each : both) {
      chosen += each.sum(await(value(5)), each.calls);
    }
    var array = new Object[] {numbers};
    return chosen
        + same(numbers).sum(6, await(value(7)))
        + both.get(await(value(0))).sum(8, numbers.calls)
        + again.calls
        + array.length
        + generic("t");
  }
}
