package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Items that are null: all ends but {@code first} take them. */
class NullItems {
  @Async
  static AsyncIterator<String> items() {
    try {
      emit(null);
      emit("last");
    } finally {
      trace("closed");
    }
    return end();
  }

  @Async
  static Object run() {
    List<Object> found = new ArrayList<>();
    for (String item : awaitEach(items())) {
      found.add(item);
    }
    found.addAll(await(items().toList()));
    found.add(await(items().count()));
    try {
      found.add(await(items().first()));
    } catch (NullPointerException e) {
      found.add(e.getMessage());
    }
    return found;
  }
}
