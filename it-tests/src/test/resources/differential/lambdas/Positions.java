package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncSupplier;
import java.util.List;

/** Around a lambda: parentheses, casts, conditionals, switch, arguments beside awaits, arrays. */
class Positions {
  @Async
  static Object run() throws Throwable {
    boolean flag = await(value(true));
    AsyncSupplier<String, RuntimeException> enclosed = (((() -> await(value("enclosed")))));
    AsyncSupplier<String, RuntimeException> chosen =
        flag ? () -> await(value("then")) : () -> await(value("else"));
    int kind = await(value(2));
    AsyncSupplier<String, RuntimeException> switched =
        switch (kind) {
          case 1 -> () -> await(value("one"));
          case 2 -> {
            String two = await(value("two"));
            yield () -> two + await(value("!"));
          }
          default -> () -> "none";
        };
    Object cast = (AsyncSupplier<String, RuntimeException>) () -> await(value("cast"));
    AsyncSupplier<?, ?>[] array = {() -> await(value(1)), () -> await(value("2"))};
    @SuppressWarnings("unchecked")
    AsyncSupplier<String, RuntimeException> back = (AsyncSupplier<String, RuntimeException>) cast;
    String joined =
        join(await(value("a")), () -> await(value("b")), await(value("c")), () -> flag + "d");
    return List.of(
        enclosed.get(), chosen.get(), switched.get(), back.get(), array[0].get(), array[1].get(), joined);
  }

  @Async
  static <X extends Throwable, Y extends Throwable> String join(
      String a, AsyncSupplier<String, X> b, String c, AsyncSupplier<String, Y> d) throws X, Y {
    return a + b.get() + c + d.get();
  }
}
