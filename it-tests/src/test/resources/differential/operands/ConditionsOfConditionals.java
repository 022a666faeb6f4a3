package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Conditionals, switches and assignments in conditions, with awaits in some operands. */
class ConditionsOfConditionals {
  @Async
  static Object run() {
    boolean a = await(value(true));
    boolean b;
    Boolean boxed = null;
    if ((a ? await(value(false)) : traced("c", true)) || !(traced("d", false) || await(value(false)))) {
      trace("first");
    }
    int rounds = 0;
    while (rounds++ < 5 && (a ? rounds < await(value(3)) : await(value(false)))) {
      trace(rounds);
    }
    if ((b = await(value(a))) & (a = !b) | b ^ await(value(true))) {
      trace("never");
    } else if (!a && (b || (a = await(value(true)))) && !(a && await(value(b)))) {
      trace("second");
    } else {
      trace("third " + a + b);
    }
    if (switch (await(value(rounds))) {
          case 3 -> a || await(value(b));
          default -> {
            boolean c = await(value(true));
            yield c && rounds > 3;
          }
        }
        && rounds > 0) {
      trace("fourth");
    }
    try {
      if (boxed || await(value(true))) {
        trace("never");
      }
    } catch (NullPointerException e) {
      trace("null");
    }
    try {
      trace(a ? await(value(1)) : boxed ? 2 : 3);
      Integer none = null;
      int sum = b ? none : await(value(5));
      trace(sum);
    } catch (NullPointerException e) {
      trace("null " + await(value(1)));
    }
    Integer some = a ? await(value(1000)) : Integer.valueOf(3);
    Integer same = a ? some : 3;
    trace((some == same) + " " + some.equals(same));
    Object mixed = a ? await(value('x')) : 1.5;
    Object charOrInt = b ? 'x' : await(value(1));
    Object plain = a ? (Object) await(value(1)) : 2.0;
    trace(mixed + " " + charOrInt + " " + plain);
    do {
      if (await(value(rounds)) % 2 == 0) {
        continue;
      }
      trace("odd");
    } while ((rounds -= await(value(1))) > 0 && !(rounds < await(value(0))));
    for (boolean go = await(value(true)); go && await(value(go)); go = !go & await(value(true))) {
      trace("for");
    }
    double nan = await(value(Double.NaN));
    return (nan == nan) + " " + (nan != await(value(nan))) + !(nan < await(value(1.0)))
        + (0.0 == -await(value(0.0))) + Double.valueOf(0.0).equals(-await(value(0.0)));
  }
}
