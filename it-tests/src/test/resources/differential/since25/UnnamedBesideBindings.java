package since25;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Unnamed patterns beside named ones, in guards, in old-style cases and in loops. */
class UnnamedBesideBindings {
  record Pair(Object left, Object right) {}

  @Async
  static Object run() {
    Object[] all = {new Pair(1, "a"), new Pair(new Pair(2, 3), 'c'), "text", 5L, 6};
    for (Object o : all) {
      switch (o) {
        case Pair(Integer _, var right) when await(value(right)).equals("a"):
          trace("int and " + right);
          break;
        case Pair(Pair(var inner, _), Character _):
          trace("inner " + await(value(inner)));
          break;
        case Pair(_, _), String _:
          trace("other");
          await(value("pause"));
          break;
        case Long _ when await(value(true)):
        case Integer _:
          trace("number");
          break;
        default:
          trace("default");
      }
    }
    Object o = all[0];
    if (!(o instanceof Pair(_, String s))) {
      return "no";
    }
    trace(await(value(s)));
    if (o instanceof Pair(Integer _, _) && await(value(o)) instanceof Pair _) {
      trace("pair");
    }
    while (!(o instanceof String _)) {
      o = await(value("now"));
    }
    Object p = all[1];
    return p instanceof Pair(Pair(_, Integer i), _) ? await(value(i)) : o;
  }
}
