package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.Emitter;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Generators that are lambdas, and helpers that emit for them. */
class Generate {
  private int field = 5;

  @Async
  void give(Emitter<? super String> out, int count) {
    for (int i = 0; i < count; i++) {
      await(out.emit(await(value("given")) + i + field++));
    }
  }

  @Async
  Object all(String captured) {
    List<Object> seen = new ArrayList<>();
    int[] counter = {0};
    AsyncIterator<String> items =
        AsyncIterator.<String>generate(
            out -> {
              try {
                await(out.emit(captured));
                give(out, 2);
                counter[0]++;
                await(
                    out.emitAll(
                        AsyncIterator.<String>generate(
                            inner -> {
                              await(inner.emit("inner" + counter[0]));
                              await(inner.emit(captured + await(value("i"))));
                            })));
                if (counter[0] > 0) {
                  return;
                }
                await(out.emit("never"));
              } finally {
                trace("closed " + await(value(counter[0])));
              }
            });
    for (String item : awaitEach(items)) {
      seen.add(item);
    }
    for (int i : awaitEach(AsyncIterator.<Integer>generate(out -> {
      for (int n = 0; ; n++) {
        await(out.emit(n));
      }
    }))) {
      if (i == 3) {
        break;
      }
      seen.add(i);
    }
    return seen;
  }

  @Async
  static Object run() {
    return new Generate().all("c");
  }
}
