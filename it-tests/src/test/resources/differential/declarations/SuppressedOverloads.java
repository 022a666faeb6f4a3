package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Twins overload as their methods do, and are warned of no more than those. */
class SuppressedOverloads {
  private static final String KEY = "overloads";

  static class OnMethods {
    @SuppressWarnings(KEY)
    @Async
    String apply(Function<String, String> function) {
      return function.apply(await(value("a")));
    }

    @SuppressWarnings(KEY)
    @Async
    String apply(IntFunction<String> function) {
      return function.apply(await(value(1)));
    }
  }

  @SuppressWarnings("overloads")
  static class OnType {
    @Async
    static String apply(Function<String, String> function) {
      return function.apply(await(value("b")));
    }

    @Async
    static String apply(IntFunction<String> function) {
      return function.apply(await(value(2)));
    }
  }

  @Async
  static Object run() {
    Function<String, String> ofText = String::trim;
    IntFunction<String> ofNumber = Integer::toString;
    return await(SuppressedOverloads_OnMethodsAsync.apply(new OnMethods(), ofText))
        + await(SuppressedOverloads_OnMethodsAsync.apply(new OnMethods(), ofNumber))
        + await(SuppressedOverloads_OnTypeAsync.apply(ofText))
        + await(SuppressedOverloads_OnTypeAsync.apply(ofNumber));
  }
}
