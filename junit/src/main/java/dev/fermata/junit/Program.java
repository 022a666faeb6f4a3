package dev.fermata.junit;

/** What is run again and again. */
interface Program {

  /**
   * Runs once, from its beginning to its end.
   *
   * @param loop the loop to run on, for this run alone
   * @param schedule what may be said of the run
   * @throws Throwable what makes the run fail
   */
  void run(TestLoop loop, Trial schedule) throws Throwable;

  /** Whether it may leave tasks behind. */
  default boolean allowsPending() {
    return false;
  }
}
