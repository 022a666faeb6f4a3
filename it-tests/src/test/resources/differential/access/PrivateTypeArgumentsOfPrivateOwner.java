package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Type arguments of a call decide where the method's class, a generic one, is private, too. */
class PrivateTypeArgumentsOfPrivateOwner {
  private static class Hidden<T> {
    private <S> S same(S value) {
      return value;
    }

    private <S> List<S> list(S value, T other) {
      return new ArrayList<>(List.of(value));
    }
  }

  private static <T> Hidden<T> hidden(T value) {
    return new Hidden<>();
  }

  static void take(Object object) {
    trace("object");
  }

  static void take(Integer integer) {
    trace("integer");
  }

  @Async
  static Object run() {
    take(hidden("of").<Object>same(await(value(1))));
    take(hidden("of").<Integer>same(2));
    List<Number> numbers = hidden("of").<Number>list(await(value(3)), "other");
    hidden("of").<Number>list(4, await(value("other"))).add(5.0);
    return numbers;
  }
}
