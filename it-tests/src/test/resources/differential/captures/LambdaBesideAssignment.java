package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A lambda captures a variable that is assigned before it in the same statement. */
class LambdaBesideAssignment {
  static boolean test(Supplier<?> supplier) {
    return traced("test", supplier.get()) != null;
  }

  @Async
  static Object run() {
    List<Supplier<?>> later = new ArrayList<>();
    String x;
    if ((x = traced("x", "a")) != null && test(() -> x) && later.add(() -> x)) {
      trace(await(value(x)));
    }
    long y;
    boolean both = (y = traced("y", 1)) > 0 & test(() -> y) & later.add(() -> y + 1);
    trace(await(value(both)));
    for (int i = 0; i < 2; i++) {
      Integer z;
      int length =
          switch (z = i) {
            case 0 -> test(() -> z) ? x.length() : 0;
            default -> {
              later.add(() -> z + x);
              yield 5;
            }
          };
      Object w;
      if (i == 0) {
        if (test(() -> x) && (w = traced("w", x + length)) != null && later.add(() -> w)) {
          trace("inner");
        }
      }
      trace(length + await(value(z)));
    }
    int v;
    while (test(() -> x) && (v = await(value(3))) > 2 && test(() -> v)) {
      later.add(() -> v);
      trace(await(value(v)));
      break;
    }
    Object u;
    if ((u = new Object() {
              @Override
              public String toString() {
                return x + y;
              }
            })
            .toString()
            .isEmpty()
        || later.add(() -> u.toString())) {
      await(value("pause"));
    }
    for (Supplier<?> each : later) {
      trace(each.get());
    }
    return x + y;
  }
}
