package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** A variable that one group declares is in scope in the groups below, without its value. */
class VariablesAcrossGroups {
  @Async
  static Object choose(int n) {
    String result = "";
    switch (await(value(n))) {
      case 0:
        int x = 5, y;
        final String text = "t" + x;
        result += text;
      case 1:
        x = await(value(7));
        y = x + 1;
        int y2 = y * 2;
        result += y2;
        break;
      case 2: {
        int inner = await(value(3));
        Supplier<Integer> captured = () -> inner;
        result += captured.get();
      }
      default:
        y = 9;
        y += await(value(y));
        result += y;
      case -1:
        result += "end";
    }
    switch (result + await(value("Aa"))) {
      case "AaAa", "BBAa" -> trace("collision");
      case "endAa" -> result += "BB".equals("Aa") ? 1 : await(value("differ"));
      case "BB", "Aa" -> trace("never");
      default -> {
        if (n > 1) {
          break;
        }
        result += await(value("small"));
      }
    }
    outer:
    for (int i = 0; ; i += await(value(1))) {
      switch (i) {
        case 0:
          continue outer;
        case 1:
          continue;
        case 2:
          if (await(value(n)) > 0) {
            break;
          }
          break outer;
        default:
          result += i;
          break outer;
      }
      result += "after";
    }
    return result + traced("n", n);
  }

  @Async
  static Object run() {
    for (int n = -1; n < 4; n++) {
      trace(await(VariablesAcrossGroupsAsync.choose(n)));
    }
    return "done";
  }
}
