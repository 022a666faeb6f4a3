package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;

/** A generator that is open when the program ends is closed then. */
class LeftOpen {
  private static AsyncIterator<Integer> open;

  @Async
  static AsyncIterator<Integer> items() {
    try {
      emitAll(inner());
    } finally {
      trace("outer " + await(value("closed")));
    }
    return end();
  }

  @Async
  static AsyncIterator<Integer> inner() {
    try {
      emit(1);
      emit(2);
    } finally {
      trace("inner " + await(value("closed")));
    }
    return end();
  }

  @Async
  static Object run() {
    open = items();
    boolean moved = await(open.moveNext());
    trace("ends");
    return await(value(moved)) + " " + open.current();
  }
}
