package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Awaits in every operand of kinds of expressions that are nested in each other. */
class EveryOperandAwaits {
  final int number;

  EveryOperandAwaits(int number) {
    this.number = number;
  }

  class Inner {
    final int sum;

    Inner(int more) {
      sum = number + more;
    }

    Inner plus(int... more) {
      int all = sum;
      for (int each : more) {
        all += each;
      }
      return new Inner(all);
    }
  }

  static <A, B> B apply(Function<? super A, ? extends B> f, A a) {
    return f.apply(a);
  }

  @Async
  static Object run() {
    Inner inner =
        new EveryOperandAwaits(await(value(1)))
            .new Inner(await(value(2)) + traced("x", 3))
            .plus(await(value(4)), traced("y", 5), await(value(6)));
    trace(inner.sum);
    trace(
        (await(value(1)) < await(value(2)) ? await(value("yes")) : await(value("no"))).length()
            + (traced("c", false) || await(value(true)) && !await(value(false)) ? 1 : 2L));
    Supplier<Function<Integer, Object>> conditional =
        await(value(true)) ? () -> n -> n > 1 ? "more" : 'l' : () -> n -> null;
    trace(conditional.get().apply(2) + "" + conditional.get().apply(await(value(1))));
    trace(EveryOperandAwaits.<Integer, String>apply(n -> "n" + n, await(value(7))));
    trace(apply(String::length, await(value("four"))) << await(value(2)));
    IntFunction<int[]> make = int[]::new;
    trace(make.apply(await(value(3))).length + new int[][] {{await(value(1))}, {}}[await(value(0))][0]);
    Object o = await(value((Object) "text"));
    trace(o instanceof String s && s.length() == await(value(4)) ? s + await(value("!")) : "none");
    List<String> list = new ArrayList<>(List.of("a", await(value("b"))));
    list.set(await(value(0)), list.get(await(value(1))) + list.remove(await(value(1)).intValue()));
    trace(list);
    int x = 1;
    x = (x = await(value(2))) + x * (x = 3) + (x += await(value(x))) - x--;
    trace(x);
    int y = 5;
    trace(y + (y = await(value(1))) + y++ + -y + ~await(value(y)) + (y = 9) % await(value(y)));
    long big = Integer.MAX_VALUE + await(value(1)) + await(value(1L));
    trace(big);
    trace((Object) (await(value(1)) == 1 ? await(value(1)) : await(value('a'))));
    trace(((Supplier<String> & java.io.Serializable) () -> "s").get() + await(value("t")));
    trace((await(value("p")) + 1).equals("p1") == !await(value(false)));
    trace(
        new Object() {
          final int field = inner.sum;

          @Override
          public String toString() {
            return "anonymous" + field;
          }
        }.toString()
            + await(value(1)));
    return switch (await(value("k")) + await(value(1))) {
          case "k1" -> await(value(2)) + (await(value(3)) > 2 ? 4 : await(value(5)));
          default -> await(value(0));
        }
        + await(value(6));
  }
}
