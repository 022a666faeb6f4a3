package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.concurrent.TimeUnit;

/** Every type of selector, with a selector that awaits, is assigned or has effects. */
class SwitchOnPrimitivesAndBoxes {
  @Async
  static Object run() {
    byte b = await(value((byte) -1));
    short s = 300;
    long total = 0;
    switch (b) {
      case -1 -> total += await(value(1));
      case Byte.MAX_VALUE -> total = -1;
    }
    switch (s++) {
      case 300:
        total += s + await(value(2));
        s = 300;
      case 301:
        total += s;
    }
    char c = 'a';
    switch (c += await(value(1))) {
      case 'a' -> trace("a");
      case 'b' -> trace("b" + await(value(c)));
      default -> trace("other");
    }
    Character boxed = await(value('z'));
    trace(
        switch (boxed) {
          case 'y', 'z' -> {
            boxed = 'y';
            yield boxed + await(value("!"));
          }
          default -> boxed;
        });
    Integer none = null;
    try {
      switch (none) {
        case 1 -> trace(await(value(1)));
        default -> trace("default");
      }
    } catch (NullPointerException e) {
      trace("null");
    }
    TimeUnit unit = await(value(TimeUnit.DAYS));
    switch (unit) {
      case SECONDS:
      case DAYS:
        switch (await(value(unit)).name()) {
          case "DAYS":
            total += unit.ordinal();
            break;
          default:
        }
        trace("days");
        break;
      default:
        trace("never");
    }
    String text = "x";
    int result =
        switch (text = text + await(value("y"))) {
          case "x":
            yield 0;
          case "xy":
            text += "z";
            if (await(value(true))) {
              yield text.length();
            }
          case "z":
            int inner = await(value(5));
            yield inner;
          default:
            throw new IllegalStateException(text);
        };
    var value =
        switch (result) {
          case 3 -> 1;
          case 4 -> 2L;
          default -> await(value('c'));
        };
    Object mixed =
        switch (await(value(result))) {
          case 3 -> 'x';
          case 4 -> 1;
          default -> (short) 2;
        };
    switch (result) {
    }
    switch (await(value(1))) {
      default:
    }
    return total + text + value + mixed;
  }
}
