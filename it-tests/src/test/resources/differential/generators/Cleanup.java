package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Finally blocks of a generator that is closed, fails or ends: nested, awaiting, with their own exceptions. */
class Cleanup {
  @Async
  static AsyncIterator<Integer> items(int failing) {
    try (Resource outer = resource("outer")) {
      try {
        emit(1);
        if (failing == 1) {
          throw new Boom("inside");
        }
        try (Scope scope = scope("scope")) {
          emit(2);
        }
      } finally {
        trace("inner finally " + await(value("inner")));
        if (failing == 2) {
          throw new IllegalStateException("from finally");
        }
      }
    } catch (Boom e) {
      trace(e);
      emit(-1);
    } finally {
      await(value("last"));
      trace("left");
    }
    return end();
  }

  @Async
  static List<Object> take(int count, int failing) {
    List<Object> seen = new ArrayList<>();
    try {
      for (Integer item : awaitEach(items(failing))) {
        seen.add(item);
        if (--count == 0) {
          break;
        }
      }
    } catch (IllegalStateException | Boom e) {
      seen.add(e);
    }
    return seen;
  }

  @Async
  static Object run() {
    return List.of(take(1, 0), take(2, 2), take(9, 1), take(1, 2));
  }
}
