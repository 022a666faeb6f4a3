package dev.fermata.junit;

/** How the schedules of an exploration are chosen. */
public enum Strategy {
  /**
   * Everything that becomes ready gets a random priority, and the highest runs (Yuan, Yang, Gu:
   * Partial Order Aware Concurrency Sampling, CAV 2018): so what others overtake is overtaken by
   * more than one step of theirs as often as by one.
   */
  RANDOM,

  /**
   * Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte: A Randomized
   * Scheduler with Probabilistic Guarantees of Finding Bugs, ASPLOS 2010): tasks have random
   * priorities, the highest runs, and at {@code depth - 1} random steps the priority of the task
   * that ran falls below all others. Of a program of <i>n</i> tasks and <i>k</i> steps, each run
   * finds a bug of depth <i>d</i> with a probability of at least 1/(<i>n</i>·<i>k</i><sup><i>d</i>
   * − 1</sup>).
   */
  PCT,

  /**
   * Every schedule once: first the one without deviations from the order in which things become
   * ready, then those with one, with two, and so on; each number of them depth first. A bug is
   * found with as few deviations as it needs, and when all was seen, the report says so.
   */
  EXHAUSTIVE
}
