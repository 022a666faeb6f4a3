package dev.fermata;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A future that ends when another one does: an await of the one is an await of the other, which its
 * own cancellation leaves alone.
 */
final class FollowingFuture<T extends @Nullable Object> extends Future<T> {
  private final Future<?> inner;

  FollowingFuture(Future<?> inner) {
    super(inner.loop());
    this.inner = inner;
  }

  @Override
  void addAwaited(Collection<? super Future<?>> awaited) {
    awaited.add(inner);
  }

  @Override
  boolean awaitsOthers() {
    return true;
  }

  @Override
  Object source() {
    return inner;
  }
}
