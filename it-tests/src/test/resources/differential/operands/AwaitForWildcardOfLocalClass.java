package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.Function;

/** The wildcard that an awaited argument takes part in is one of a local generic class. */
class AwaitForWildcardOfLocalClass {
  @Async
  static <S extends CharSequence> Object lengths(S one, S two) {
    class Held<X> {
      final X held;
      final S first = one;

      Held(X held) {
        this.held = held;
      }

      <R> R map(Function<? super X, ? extends R> function) {
        return function.apply(held);
      }

      Held<X> or(Held<X> other) {
        return other == null ? this : other;
      }
    }
    Held<? extends S> held = new Held<>(one);
    int length = held.or(await(later(null))).map(await(later(x -> x.length())));
    List<? extends Held<? extends S>> all = List.of(held, new Held<>(two));
    return List.of(
        length,
        all.stream().map(await(later(each -> each.held.length() + each.first.length()))).toList(),
        await(later(all.get(1).map(each -> each.charAt(0)))));
  }

  @Async
  static Object run() {
    return await(AwaitForWildcardOfLocalClassAsync.lengths("a", "bcd"));
  }
}
