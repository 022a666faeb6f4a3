package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** Async lambdas in plain ones and plain ones in async ones, three deep. */
class Nesting {
  private String name = "n";

  @Async
  static Object run() throws Throwable {
    return new Nesting().nested(await(value(3)));
  }

  @Async
  String nested(int depth) throws Throwable {
    AsyncFunction<Integer, AsyncSupplier<String, Throwable>> make =
        n -> {
          int twice = n + await(value(n));
          return () -> {
            String inner = await(value("in")) + twice;
            AsyncSupplier<String, RuntimeException> innermost =
                () -> await(value(inner)) + n + depth + name;
            Supplier<String> plain = () -> inner + twice + name;
            return innermost.get() + plain.get();
          };
        };
    Supplier<AsyncSupplier<String, RuntimeException>> plain =
        () -> () -> await(value("x")) + depth + name;
    Function<String, Function<String, AsyncSupplier<String, RuntimeException>>> curried =
        a -> b -> () -> a + await(value(b)) + a + name;
    return make.apply(1).get() + plain.get().get() + curried.apply("a").apply("b").get();
  }
}
