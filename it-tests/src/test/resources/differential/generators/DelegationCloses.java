package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Closing reaches the innermost generator first; failures of others come out of emitAll. */
class DelegationCloses {
  @Async
  static AsyncIterator<Integer> inner(int depth, boolean fails) {
    try {
      emit(depth);
      if (fails) {
        throw new Boom("at " + depth);
      }
      emit(depth * 10);
    } finally {
      trace("inner " + depth + await(value(depth)));
    }
    return end();
  }

  @Async
  static AsyncIterator<Integer> outer(int depth, boolean fails) {
    try {
      if (depth > 1) {
        emitAll(outer(depth - 1, fails));
      } else {
        emitAll(inner(depth, fails));
      }
      emit(-depth);
    } catch (Boom e) {
      trace(e);
      emit(99);
      if (depth == 2) {
        throw e;
      }
    } finally {
      trace("outer " + depth + await(value(depth)));
    }
    return end();
  }

  @Async
  static List<Object> take(int count, AsyncIterator<Integer> items) {
    List<Object> seen = new ArrayList<>();
    try {
      for (int item : awaitEach(items)) {
        seen.add(item);
        if (seen.size() == count) {
          break;
        }
      }
    } catch (Boom e) {
      seen.add(e);
    }
    return seen;
  }

  @Async
  static Object run() {
    List<Object> seen = new ArrayList<>();
    seen.add(take(1, outer(3, false)));
    seen.add(take(3, outer(2, false)));
    seen.add(take(9, outer(3, true)));
    return seen;
  }
}
