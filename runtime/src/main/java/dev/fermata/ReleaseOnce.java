package dev.fermata;

/** A hold that releases once, so that closing it late never releases what another task acquired. */
abstract class ReleaseOnce implements Hold {
  private boolean closed;

  abstract void release();

  @Override
  public final void close() {
    if (!closed) {
      closed = true;
      release();
    }
  }
}
