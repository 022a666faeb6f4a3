package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** A final local with a constant value is a constant expression, also across an await. */
class ConstantLocals {
  private static final int ONE = 1;

  static byte narrow(byte b) {
    return b;
  }

  @Async
  static Object run() {
    final int three = ONE + 2, seven = three + 4;
    final var text = "t" + three;
    final char letter = 'c';
    final boolean debug = three > 4;
    final long big = 1L << 40;
    int i = await(value(3));
    byte b = three;
    char c = seven;
    Byte boxed = seven;
    short s = letter;
    trace(b + c + boxed + s + narrow((byte) three));
    trace((text + letter) == "t3c");
    trace(i > 2 ? three : 'a');
    switch (i) {
      case three:
        trace(await(value("three")));
      case three + 1:
        trace("four");
        break;
      case letter:
        trace("letter");
    }
    String found =
        switch (await(value(text))) {
          case text -> "text";
          case text + seven -> await(value("text7"));
          default -> "none";
        };
    trace(found);
    if (debug) {
      trace("debug");
    }
    Supplier<Object> captured = () -> big + text;
    class Local {
      final String label(int n) {
        switch (n) {
          case seven:
            return "seven";
          case three:
            return "three";
          default:
            return "other" + big;
        }
      }
    }
    Local local = new Local();
    await(value("pause"));
    trace(captured.get() + local.label(3) + local.label(7) + local.label(8));
    for (final int limit = 2; i < 5; i++) {
      switch (await(value(i - 2))) {
        case limit -> trace("limit");
        default -> trace("below");
      }
    }
    while (true) {
      final int three1 = 5;
      if (await(value(i)) == three1) {
        switch (i) {
          case three1:
            return i++ + three1;
        }
      }
    }
  }
}
