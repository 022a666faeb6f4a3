package dev.fermata;

import org.jspecify.annotations.Nullable;

/** A hold that releases once, so that closing it late never releases what another task acquired. */
final class ReleaseOnce implements Hold {
  private @Nullable Runnable release;

  ReleaseOnce(Runnable release) {
    this.release = release;
  }

  @Override
  public void close() {
    Runnable pending = release;
    release = null;
    if (pending != null) {
      pending.run();
    }
  }
}
