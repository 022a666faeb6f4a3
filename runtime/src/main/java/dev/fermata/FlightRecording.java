package dev.fermata;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Whether a flight recording wants to hear of tasks: the one test that other code pays for. It is a
 * constant for the compiler where the module {@code jdk.jfr} is missing, and where nothing has been
 * recorded so far; no class that needs that module is loaded before it has said yes or no.
 */
final class FlightRecording {
  private static final boolean IS_POSSIBLE = isPossible();

  private FlightRecording() {}

  /** Whether a step is to be run between {@link StepRecording#begin} and its end. */
  static boolean hearsOfSteps() {
    return IS_POSSIBLE && StepRecording.isWanted();
  }

  /** Tells of the end of a task. */
  static void ended(Task<?> task) {
    if (IS_POSSIBLE) {
      StepRecording.ended(task);
    }
  }

  /**
   * What a thread is to do.
   *
   * @param call the coroutine that hands it over, suspended or about to be
   */
  static <T extends @Nullable Object> Callable<? extends T> onThread(
      Callable<? extends T> work, Coroutine<?> call) {
    return IS_POSSIBLE && ThreadRecording.isWanted() ? new ThreadRecording<>(work, call) : work;
  }

  /** A class loader or a module of the user's may hide what the JDK has. */
  private static boolean isPossible() {
    try {
      Class<?> event =
          Class.forName("jdk.jfr.Event", false, FlightRecording.class.getClassLoader());
      return FlightRecording.class.getModule().canRead(event.getModule());
    } catch (ClassNotFoundException missing) {
      return false;
    }
  }
}
