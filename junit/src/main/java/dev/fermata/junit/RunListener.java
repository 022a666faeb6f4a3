package dev.fermata.junit;

import dev.fermata.Task;
import java.util.List;

/** Hears what happens in a run, step by step, on the loop's thread. */
interface RunListener {
  RunListener NONE = new RunListener() {};

  /** Something became ready: through the step that runs, or between two. */
  default void becameReady(Ready entry) {}

  /** The step before has ended, and the next is not chosen: the place to act between steps. */
  default void beforeStep() {}

  /** One of several things, or of one, was chosen. */
  default void chosen(List<Ready> choices, int index) {}

  /** A step begins. */
  default void stepBegins(Ready entry) {}

  /** The schedule cancels a task. */
  default void cancels(Task<?> task) {}

  /** The schedule lets the await that a task goes on from fail. */
  default void injects(Task<?> task, Throwable error) {}
}
