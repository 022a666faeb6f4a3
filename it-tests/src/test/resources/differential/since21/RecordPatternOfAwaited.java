package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A record pattern that an awaited value is tested against, beside other awaits. */
class RecordPatternOfAwaited {
  record Point(Object x, int y) {}

  @Async
  static Object run() {
    String text = "";
    for (Object o : new Object[] {new Point(new Point("in", 1), 2), new Point(null, 3), "other"}) {
      text += await(RecordPatternOfAwaitedAsync.describe(o));
    }
    return text;
  }

  @Async
  static String describe(Object o) {
    if ((await(value(o)) instanceof Point(var x, var y)) && !(y == await(value(3)))) {
      trace(x);
    }
    if (!(await(value(o)) instanceof Point(Point(String a, int b), int c)) || await(value(c)) > 9) {
      boolean either = await(value(o)) instanceof Point(var d, int e) && e > await(value(1)) && d == null;
      return "no" + either;
    }
    while (await(value(o)) instanceof Point(Point p, int f) && await(value(f)) > c - 1) {
      o = new Point(p, f - 1);
      trace(p + a);
    }
    return await(value(a)) + b + (await(value(o)) instanceof Point(var g, int h) ? g + await(value("h")) + h : "");
  }
}
