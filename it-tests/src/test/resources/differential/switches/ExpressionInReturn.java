package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** return of a switch expression. */
class ExpressionInReturn {
  @Async
  static Object run() {
    return await(ExpressionInReturnAsync.of(1))
        + await(ExpressionInReturnAsync.of(2))
        + await(ExpressionInReturnAsync.of(3));
  }

  @Async
  static String of(int i) {
    return switch (i) {
      case 1 -> await(value("a"));
      case 2 -> {
        String s = await(value("b"));
        yield s + s;
      }
      default -> "c";
    };
  }
}
