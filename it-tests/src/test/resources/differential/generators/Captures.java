package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.function.AsyncSupplier;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Loop variables over generators, captured by lambdas and local classes of each turn. */
class Captures {
  @Async
  static AsyncIterator<String> items(List<Supplier<String>> later, String... texts) {
    for (String text : texts) {
      int length = await(value(text.length()));
      later.add(() -> text + length);
      emit(text);
    }
    return end();
  }

  @Async
  static Object run() throws Throwable {
    List<Supplier<String>> later = new ArrayList<>();
    List<AsyncSupplier<String, RuntimeException>> bodies = new ArrayList<>();
    List<Object> seen = new ArrayList<>();
    for (String item : awaitEach(items(later, "a", "bb"))) {
      class Local {
        String twice() {
          return item + item;
        }
      }
      later.add(() -> new Local().twice());
      bodies.add(() -> item + await(value("body")) + seen.size());
    }
    for (var supplier : later) {
      seen.add(supplier.get());
    }
    for (var body : bodies) {
      seen.add(body.get());
    }
    return seen;
  }
}
