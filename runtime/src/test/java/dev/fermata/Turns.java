package dev.fermata;

import static java.time.Duration.ZERO;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A loop in virtual time that a test moves by hand, turn by turn. */
final class Turns implements AfterEachCallback {
  final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  /** Runs what is ready now, and nothing that becomes ready by that. */
  void turn() {
    turn(loop);
  }

  /** Runs what is ready now in a loop, and nothing that becomes ready by that. */
  static void turn(EventLoop loop) {
    loop.stop();
    loop.runForever();
  }

  /** Runs until nothing is ready. */
  void settle() {
    advance(ZERO);
  }

  /** Lets time pass and runs all that is due by then. */
  void advance(Duration time) {
    // Virtual time moves on, by the nanosecond, only when nothing is ready.
    loop.runUntilComplete(Fermata.sleep(time.plusNanos(1)));
  }

  /** Starts a task. */
  <T> Task<T> start(Awaitable<T> awaitable) {
    return loop.createTask(awaitable);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    loop.close();
  }
}
