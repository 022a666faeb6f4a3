package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What stepping or updating a private field of a computed receiver gives is a number, no box. */
class PrivateFieldStepsAsOperands {
  private long size = 1000;
  private short half = 500;

  static final PrivateFieldStepsAsOperands ONE = new PrivateFieldStepsAsOperands();
  static final PrivateFieldStepsAsOperands OTHER = new PrivateFieldStepsAsOperands();

  static <T> T same(T t) {
    trace("same");
    return t;
  }

  static String sort(long number) {
    return "long";
  }

  static String sort(Object number) {
    return "box";
  }

  @Async
  static Object run() {
    int one = await(value(1));
    Supplier<Integer> narrowed = () -> (int) (same(ONE).size -= one);
    IntSupplier widened = () -> same(ONE).half += one;
    Supplier<Boolean> equal = () -> (same(ONE).size += one) == (same(OTHER).size += 0);
    Supplier<String> overloaded = () -> sort(++same(ONE).size);
    Runnable stepped = () -> same(ONE).size++;
    stepped.run();
    stepped = () -> same(ONE).size *= 2;
    stepped.run();
    return "%s %s %s %s %s"
        .formatted(
            narrowed.get(),
            widened.getAsInt(),
            equal.get(),
            overloaded.get(),
            await(value(ONE.size)));
  }
}
