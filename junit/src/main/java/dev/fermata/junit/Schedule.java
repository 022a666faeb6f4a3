package dev.fermata.junit;

import dev.fermata.Task;

/**
 * The schedule that a test runs under, as a parameter of the test: says what is to be cancelled and
 * what is to fail. Without {@link Schedules} and {@link CancelEverywhere} there is one run, in the
 * order in which things become ready, and only {@link #fail} has an effect.
 */
public interface Schedule {

  /**
   * Which run this is.
   *
   * @return 0 for the first, in which everything happens in the order in which it becomes ready
   */
  int run();

  /**
   * The seed of all runs.
   *
   * @return what {@link Schedules#seed()} or {@code -Dfermata.seed=} says
   */
  long seed();

  /**
   * Has {@link CancelEverywhere} cancel a task instead of the test's body. To be called before the
   * task begins.
   *
   * @param task what to cancel
   */
  void target(Task<?> task);

  /**
   * Lets an await of a task throw an error, whatever it waited for.
   *
   * @param task the task
   * @param n which of its suspensions, from 1 on
   * @param error what it throws
   */
  void fail(Task<?> task, int n, Throwable error);
}
