package dev.fermata;

/** An {@link AsyncScope#exit} that has nothing to wait for: closes when it is awaited. */
final class ImmediateExit extends Coroutine<Boolean> {
  private final Runnable closing;

  ImmediateExit(Runnable closing) {
    this.closing = closing;
  }

  @Override
  protected Boolean resume() {
    closing.run();
    return false;
  }
}
