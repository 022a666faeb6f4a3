package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * What acquiring a lock and getting from a queue return. An await of it does not run it: {@link
 * Coroutine#suspend} takes what is there or waits for the turn in line, and nothing of this is left
 * meanwhile.
 */
final class FairWait<A extends @Nullable Object, T extends @Nullable Object> extends Coroutine<T> {
  final FairLine<A, T> line;
  final A brought;

  FairWait(FairLine<A, T> line, A brought) {
    this.line = line;
    this.brought = brought;
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    if (state == 0) {
      if (line.admits()) {
        return line.proceed(brought);
      }
      suspend(1, line.enter(brought));
      return null;
    }
    return awaited();
  }
}
