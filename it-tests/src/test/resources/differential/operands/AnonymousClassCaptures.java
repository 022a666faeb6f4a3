package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An anonymous class captures awaited locals. */
class AnonymousClassCaptures {
  @Async
  static Object run() {
    int a = await(value(1));
    String b = await(value("b"));
    java.util.function.Supplier<String> s =
        new java.util.function.Supplier<>() {
          int count = a;

          @Override
          public String get() {
            return b + count++ + a;
          }
        };
    await(value("pause"));
    return s.get() + s.get();
  }
}
