package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.CancelledError;
import dev.fermata.GeneratorExit;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** A generator that gives another item when it is closed; one that returns others' items then. */
class IgnoredClosing {
  @Async
  static AsyncIterator<Integer> stubborn() {
    try {
      emit(1);
    } finally {
      trace("goes on");
      emit(2);
    }
    return end();
  }

  @Async
  static AsyncIterator<Integer> around() {
    try {
      emitAll(stubborn());
    } finally {
      trace("around is left");
    }
    return end();
  }

  @Async
  static AsyncIterator<Integer> others() {
    try {
      emit(1);
    } catch (GeneratorExit exit) {
      trace("returns others");
      return noted();
    }
    return end();
  }

  @Async
  static AsyncIterator<Integer> noted() {
    trace("never runs");
    emit(3);
    return end();
  }

  @Async
  static AsyncIterator<Integer> waits() {
    try {
      emit(await(value(1)));
    } catch (CancelledError exit) {
      trace("cancelled " + exit.getMessage());
      await(value("end"));
    }
    return end();
  }

  @Async
  static Object first(AsyncIterator<Integer> items) {
    try {
      for (int item : awaitEach(items)) {
        return item;
      }
      return "none";
    } catch (IllegalStateException e) {
      return e;
    } finally {
      trace(await(items.moveNext()));
    }
  }

  @Async
  static Object run() {
    List<Object> seen = new ArrayList<>();
    seen.add(first(stubborn()));
    seen.add(first(others()));
    seen.add(first(waits()));
    seen.add(first(around()));
    return seen;
  }
}
