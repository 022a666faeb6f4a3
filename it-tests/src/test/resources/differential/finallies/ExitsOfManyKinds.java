package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.failing;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.stuckResource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;
import dev.fermata.it.differential.probe.Probe.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Blocks left in every way, with resources, catch clauses and finally blocks that await. */
class ExitsOfManyKinds {
  static <X extends Throwable> void raise(X x) throws X {
    throw x;
  }

  @Async
  static int one(int n, List<Supplier<?>> later) throws IOException {
    final int assigned;
    int result = 0;
    loop:
    for (int i = 0; i < 3; i++) {
      try (Resource r = i == n ? null : resource("r" + i);
          Resource s = i == 2 ? stuckResource("s") : resource(await(value("s" + i)))) {
        later.add(() -> r == null ? "null" : "r");
        if (i == n) {
          continue;
        }
        if (i > 1) {
          raise(new IOException("raised " + await(value(i))));
        }
        result += i;
      } catch (IOException | Boom e) {
        later.add(e::getMessage);
        for (Throwable suppressed : e.getSuppressed()) {
          trace("suppressed " + await(value(suppressed.getMessage())));
        }
        if (n == 1) {
          break loop;
        }
        if (n == 2) {
          throw e;
        }
        return result += 10;
      } finally {
        result += 100;
        try {
          if (await(value(n)) == 3) {
            continue loop;
          }
        } finally {
          trace("inner finally " + i);
        }
      }
      trace("end of " + i);
    }
    try {
      assigned = await(value(n));
    } finally {
      trace("assigned");
    }
    later.add(() -> assigned);
    return result + assigned;
  }

  @Async
  static Object run() {
    List<Supplier<?>> later = new ArrayList<>();
    for (int n = 0; n < 2; n++) {
      try {
        trace(await(ExitsOfManyKindsAsync.one(n, later)));
      } catch (final Exception e) {
        trace("caught " + e.getMessage());
      }
    }
    for (Supplier<?> each : later) {
      trace(each.get());
    }
    return "done";
  }

  @Async
  static Object more(int n) {
    List<Supplier<?>> later = new ArrayList<>();
    try {
      return await(ExitsOfManyKindsAsync.one(n, later));
    } catch (Exception e) {
      e = new IllegalStateException(e);
      return e.getMessage() + await(failing(() -> new Boom("failing")));
    }
  }
}
