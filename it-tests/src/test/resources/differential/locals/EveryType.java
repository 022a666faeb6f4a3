package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Locals of every type live across an await. */
class EveryType {
  @Async
  static Object run() {
    byte a = 1;
    short b = 2;
    int c = 3;
    long d = 4;
    float e = 5.5f;
    double f = 6.5;
    char g = 'g';
    boolean h = true;
    String i = "i";
    int[] j = {1, 2};
    String[][] k = {{"k"}};
    java.util.List<? extends Number> l = java.util.List.of(1, 2L);
    Integer m = null;
    await(value("pause"));
    return "" + a + b + c + d + e + f + g + h + i + j[1] + k[0][0] + l + m;
  }
}
