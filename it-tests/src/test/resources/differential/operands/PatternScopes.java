package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** Bindings reach into the statements that follow, through negations and both operators. */
class PatternScopes {
  static String s = "field";

  @Async
  static Object describe(Object o) {
    if (!(o instanceof String s) || s.isEmpty() || !await(value(true))) {
      trace(s + await(value("in branch")));
      if (!(o instanceof Integer i)) {
        return "none" + s;
      }
      await(value("pause"));
      if ((Object) i instanceof Integer j && j > await(value(1)) && !(await(value(j)) > 5 || j == 4)) {
        return j + i;
      } else {
        trace(s);
      }
      return o instanceof Number n ? n.intValue() + await(value(1)) : i;
    }
    Supplier<String> later = () -> s;
    trace(await(value(s.length())));
    return later.get() + s;
  }

  @Async
  static Object loop(Object start) {
    Object o = start;
    while (!(o instanceof String s && s.length() > await(value(2)))) {
      o = o + "x";
      await(value("grown"));
    }
    while (!(o instanceof String t)) {
      o = "never";
    }
    trace(t + await(value("t")));
    for (; !(o instanceof StringBuilder b); o = new StringBuilder(await(value("b")))) {
      trace("for");
    }
    b.append(await(value(1)));
    do {
      o = await(value(7));
    } while (!(o instanceof Integer i));
    trace(i + 1);
    boolean both = o instanceof Integer k && k == await(value(7)) && k + 1 == await(value(8));
    boolean not = !(o instanceof Integer m) || m != await(value(7));
    return b.toString() + i + both + not + s;
  }

  @Async
  static Object run() {
    trace(await(PatternScopesAsync.describe("text")));
    trace(await(PatternScopesAsync.describe("")));
    trace(await(PatternScopesAsync.describe(3)));
    trace(await(PatternScopesAsync.describe(9)));
    return await(PatternScopesAsync.loop(1));
  }
}
