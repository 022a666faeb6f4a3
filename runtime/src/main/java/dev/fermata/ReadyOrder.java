package dev.fermata;

/**
 * Decides in which order a loop runs what is ready: for loops that try more orders than the one in
 * which it became so. For {@link VirtualTimeEventLoop#VirtualTimeEventLoop(ReadyOrder)}; called on
 * the loop's thread.
 *
 * <p>An order may be any that keeps what {@link ReadyEntry#line()} and {@link
 * ReadyEntry#deadline()} ask for: then no promise of this package is broken.
 */
public interface ReadyOrder {

  /**
   * Something became ready.
   *
   * @param entry what, after all that became ready before
   */
  void add(ReadyEntry entry);

  /**
   * Returns how much is ready.
   *
   * @return the entries that were added and not taken
   */
  int size();

  /**
   * Takes what runs next.
   *
   * @return an entry that was added and not taken
   */
  ReadyEntry take();

  /** Forgets all entries: the loop is closed. */
  void clear();
}
