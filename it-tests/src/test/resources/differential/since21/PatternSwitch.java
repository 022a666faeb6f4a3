package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch over type patterns. */
class PatternSwitch {
  @Async
  static Object run() {
    String result = "";
    for (Object o : new Object[] {1, "abc", 2.5, new int[] {1, 2}}) {
      result +=
          switch (await(value(o))) {
            case Integer i -> "int " + await(value(i + 1));
            case String s -> "string " + s.length();
            case int[] a -> "array " + await(value(a.length)) + a[0];
            default -> "other " + await(value("x"));
          };
    }
    return result;
  }
}
