package dev.fermata;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps a cancellation of the future that it gives away from the one inside. */
final class Shield {
  private Shield() {}

  static <T extends @Nullable Object> Future<T> around(Future<T> inner) {
    if (inner.done()) {
      return inner;
    }
    Future<T> outer = inner.loop().createFuture();
    Consumer<Future<T>> pass =
        ended -> {
          if (!outer.done()) {
            outer.complete(ended.retrieve());
          }
        };
    inner.addDoneCallback(pass);
    outer.addDoneCallback(ended -> inner.removeDoneCallback(pass));
    return outer;
  }
}
