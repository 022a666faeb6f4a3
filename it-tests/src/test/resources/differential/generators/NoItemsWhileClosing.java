package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** While a generator is closed it may give others' items as long as there are none. */
class NoItemsWhileClosing {
  @Async
  static AsyncIterator<Integer> none(String name) {
    trace("none " + name + await(value(name)));
    return end();
  }

  @Async
  static AsyncIterator<Integer> noneAfter(String name) {
    emitAll(none(name));
    emitAll(AsyncIterator.<Integer>of().take(0));
    trace("returns others");
    return none("rest");
  }

  @Async
  static AsyncIterator<Integer> items(String name) {
    try {
      emit(1);
      emit(2);
    } finally {
      emitAll(end());
      emitAll(AsyncIterator.of(5).take(0));
      trace("taken");
      emitAll(none("generator"));
      trace("gone on");
      emitAll(noneAfter("deep"));
      trace("left " + name);
    }
    return end();
  }

  @Async
  static AsyncIterator<Integer> around() {
    try {
      emitAll(items("inner"));
    } finally {
      emitAll(none("around"));
      trace("around is left");
    }
    return end();
  }

  @Async
  static AsyncIterator<Integer> someInTheEnd() {
    try {
      emitAll(items("inner"));
    } finally {
      emitAll(none("around"));
      emitAll(AsyncIterator.of(7));
      trace("never");
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
    }
  }

  @Async
  static Object run() {
    List<Object> seen = new ArrayList<>();
    seen.add(first(items("outer")));
    seen.add(first(around()));
    seen.add(first(someInTheEnd()));
    return seen;
  }
}
