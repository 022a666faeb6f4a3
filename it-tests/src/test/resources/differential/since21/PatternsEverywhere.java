package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Patterns in loops, lambdas, conditionals and nested switches, generic records among them. */
class PatternsEverywhere {
  sealed interface Expr<T> permits Lit, Add, Neg {}

  record Lit<T>(T value) implements Expr<T> {}

  record Add<T>(Expr<T> left, Expr<T> right) implements Expr<T> {}

  record Neg<T>(Expr<T> inner) implements Expr<T> {}

  record Pair<A, B>(A a, B b) {}

  @Async
  static int eval(Expr<Integer> e) {
    return switch (e) {
      case Lit<Integer>(var v) -> await(value(v));
      case Add<Integer>(Lit<Integer>(Integer l), Lit<Integer>(Integer r)) -> l + await(value(r));
      case Add<Integer>(var l, Neg<Integer>(var r)) ->
          await(PatternsEverywhereAsync.eval(l)) - await(PatternsEverywhereAsync.eval(r));
      case Add<Integer>(var l, var r) ->
          await(PatternsEverywhereAsync.eval(l)) + await(PatternsEverywhereAsync.eval(r));
      case Neg<Integer> n -> -await(PatternsEverywhereAsync.eval(n.inner()));
    };
  }

  @Async
  static <T extends Comparable<T>> Object pairs(List<Pair<T, ? extends Object>> all) {
    String out = "";
    for (Pair<T, ? extends Object> pair : all) {
      if (pair instanceof Pair<T, ?>(T a, String s) && a.compareTo(await(value(a))) == 0) {
        Supplier<Object> later = () -> a + s;
        out += await(value(later.get()));
      } else if (!(pair instanceof Pair<T, ?>(var a, Pair<?, ?>(var x, var y)))) {
        out += "not";
        continue;
      } else {
        out += a + "" + x + await(value(y));
      }
      Object inner =
          switch (pair.b()) {
            case String s when s.length() > 1 && await(value(s.isEmpty())) -> "never";
            case Pair<?, ?>(Integer i, var other) when i > 0 ->
                switch (other) {
                  case null -> "null" + await(value(i));
                  case Long l -> l + i;
                  case Object o -> o;
                };
            case Pair<?, ?> p when (p.a() instanceof Character c && c == await(value('c'))) -> c;
            case Object o -> o.getClass() == String.class ? await(value("string")) : o;
          };
      out += inner;
    }
    return out;
  }

  @Async
  static Object run() {
    trace(
        await(
            PatternsEverywhereAsync.eval(
                new Add<>(
                    new Add<>(new Lit<>(1), new Lit<>(2)),
                    new Neg<>(new Add<>(new Lit<>(3), new Neg<>(new Lit<>(4))))))));
    Function<Object, Object> lambda =
        o -> o instanceof Pair<?, ?>(Integer a, Integer b) && a > b ? a - b : o instanceof Pair<?, ?> p ? p.a() : o;
    trace(lambda.apply(new Pair<>(await(value(5)), 3)) + "" + lambda.apply(new Pair<>("a", await(value(1)))));
    return await(
        PatternsEverywhereAsync.pairs(
            List.of(
                new Pair<>(1, "s"),
                new Pair<>(2, new Pair<>(1, null)),
                new Pair<>(3, new Pair<>('c', 2)),
                new Pair<>(4, 5),
                new Pair<>(6, new Pair<>(7, 8L)))));
  }
}
