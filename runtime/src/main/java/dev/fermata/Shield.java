package dev.fermata;

import org.jspecify.annotations.Nullable;

/** Keeps a cancellation of the future that it gives away from the one inside. */
final class Shield {
  private Shield() {}

  static <T extends @Nullable Object> Future<T> around(Future<T> inner) {
    if (inner.done()) {
      return inner;
    }
    Future<T> outer = new FollowingFuture<>(inner);
    DoneCallback<T> pass = inner.watch(ended -> outer.completeAs(ended));
    outer.watch(ended -> pass.unwatch());
    return outer;
  }
}
