package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** Iterators that are moved and closed by hand. */
class ByHand {
  @Async
  static AsyncIterator<String> items() {
    try {
      emit("a");
      emit("b");
    } finally {
      trace("closed " + await(value("c")));
    }
    return end();
  }

  @Async
  static Object run() {
    List<Object> seen = new ArrayList<>();
    AsyncIterator<String> items = items();
    try {
      seen.add(items.current());
    } catch (NoSuchElementException e) {
      seen.add("no current");
    }
    seen.add(await(items.moveNext()) + items.current() + items.current());
    seen.add(await(items.exit(new Boom("cause"))));
    seen.add(await(items.moveNext()));
    seen.add(await(items.exit(null)));
    AsyncIterator<String> fresh = items();
    seen.add(await(fresh.exit(null)) + " " + await(fresh.moveNext()));
    AsyncIterator<String> whole = items();
    while (await(whole.moveNext())) {
      seen.add(whole.current());
    }
    try {
      seen.add(whole.current());
    } catch (NoSuchElementException e) {
      seen.add("none any more");
    }
    try (AsyncIterator<String> scope = items()) {
      seen.add(await(scope.moveNext()));
    }
    return seen;
  }
}
