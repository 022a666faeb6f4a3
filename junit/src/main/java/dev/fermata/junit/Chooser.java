package dev.fermata.junit;

import java.util.List;

/** Picks what runs next: the driver of a {@link ScheduledEventLoop}. */
@FunctionalInterface
public interface Chooser {

  /**
   * Picks one of what may run now. Called before each step, on the loop's thread.
   *
   * @param ready what may run without breaking what every schedule keeps, at least one; the first
   *     is what a loop without a chooser would run
   * @return an index
   */
  int choose(List<Ready> ready);

  /**
   * A chooser that takes everything in the order in which it became ready.
   *
   * @return the chooser
   */
  static Chooser fifo() {
    return Fifo.INSTANCE;
  }
}
