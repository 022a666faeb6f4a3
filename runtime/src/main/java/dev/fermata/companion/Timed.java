package dev.fermata.companion;

import dev.fermata.AbstractEventLoop;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine of a method that is {@link dev.fermata.annotation.AsyncTimed}: runs the body's own
 * and reports, by the loop's clock and to the loop's output, when it starts and how long it took.
 *
 * @param <T> the type of the result
 */
public final class Timed<T extends @Nullable Object> extends Coroutine<T> {
  private final Coroutine<T> body;
  private final String method;
  private final String arguments;
  private Duration start = Duration.ZERO;

  private Timed(Coroutine<T> body, String method, String arguments) {
    this.body = body;
    this.method = method;
    this.arguments = arguments;
  }

  /**
   * Wraps a coroutine.
   *
   * @param body the coroutine of the method's body, not yet awaited
   * @param method the method, as {@code CLASS.METHOD}
   * @param arguments the method's arguments, which are described at once
   * @param <T> the type of the result
   * @return a coroutine that runs the body and reports
   */
  public static <T extends @Nullable Object> Coroutine<T> of(
      Coroutine<T> body, String method, @Nullable Object... arguments) {
    return new Timed<>(body, method, Arrays.deepToString(arguments));
  }

  /**
   * Returns what is timed.
   *
   * @return the coroutine of the method's body
   */
  public Coroutine<T> body() {
    return body;
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    // A loop is one: the interface is sealed.
    AbstractEventLoop loop = (AbstractEventLoop) Fermata.getRunningLoop();
    if (state == 0) {
      loop.getTimedOutput().accept("starting " + method + " with arguments " + arguments);
      start = loop.time();
      if (suspend(1, body)) {
        return null;
      }
    }
    try {
      return awaited();
    } finally {
      loop.getTimedOutput().accept(method + " finished in " + seconds(loop.time().minus(start)));
    }
  }

  private static String seconds(Duration elapsed) {
    return String.format(Locale.ROOT, "%.4f s", elapsed.toNanos() / 1e9);
  }
}
