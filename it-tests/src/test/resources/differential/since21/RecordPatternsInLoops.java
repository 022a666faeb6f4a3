package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Record patterns in the conditions of loops and in negations; old-style groups with patterns. */
class RecordPatternsInLoops {
  record Node(int value, Object next) {}

  @Async
  static Object run() {
    Object list = new Node(1, new Node(2, new Node(3, null)));
    List<Supplier<Object>> later = new ArrayList<>();
    Object at = list;
    while (at instanceof Node(int v, Object next)) {
      later.add(() -> v + "" + (next == null));
      trace(await(value(v)));
      at = next;
    }
    for (Object o = list; o instanceof Node(var v, var next) && v < await(value(3)); o = next) {
      later.add(() -> v);
      if (v == 2 && await(value(true))) {
        break;
      }
    }
    Object o = list;
    while (!(o instanceof Node(int v, Node(int w, var rest)) && v + w > await(value(4)))) {
      o = ((Node) o).next();
    }
    trace(v + w + "" + await(value(rest == null)));
    do {
      o = await(value((Object) new Node(7, "end")));
    } while (!(o instanceof Node(int seven, String end)));
    trace(seven + end);
    for (Object each : new Object[] {new Node(1, "x"), new Node(2, 'c'), 5, "text", null}) {
      switch (each) {
        case null:
          trace("null " + await(value(0)));
          break;
        case Node(int n, String s) when traced("guard", n > 0) && await(value(n)) == 1:
          trace(s);
          later.add(() -> s + n);
          break;
        case Node(int n, Character c):
          if (await(value(c)) == 'c') {
            trace(n);
            break;
          }
          trace("never");
          break;
        case Integer i when i > 4:
          trace(i + await(value(i)));
        default:
          trace("default");
      }
      boolean matches = each instanceof Node(int n, var any) && n == await(value(n)) == (any != null);
      trace(matches ? "matches" : await(value("differs")));
    }
    for (Supplier<Object> each : later) {
      trace(each.get());
    }
    return seven;
  }
}
