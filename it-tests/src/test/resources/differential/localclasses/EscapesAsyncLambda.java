package localclasses;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncSupplier;
import java.util.function.Supplier;

/** A local class that leaves its lambda within an async lambda, and captures the instance. */
class EscapesAsyncLambda {
  private int count = 3;

  static <T> T supply(Supplier<T> supplier) {
    return supplier.get();
  }

  @Async
  static <T> T call(AsyncSupplier<T, RuntimeException> supplier) {
    return supplier.get();
  }

  @Async
  Object all() {
    return call(
        () -> {
          var first =
              supply(
                  () -> {
                    class Item {
                      int id = count++;
                    }
                    return new Item();
                  });
          var second =
              supply(
                  () -> {
                    class Item {
                      String id = "second " + count;
                    }
                    return new Item();
                  });
          await(later("x"));
          return first.id + second.id + first.getClass().getSimpleName();
        });
  }

  @Async
  static Object run() {
    return new EscapesAsyncLambda().all();
  }
}
