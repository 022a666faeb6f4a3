package dev.fermata;

import java.util.ArrayDeque;
import java.util.Collections;

/**
 * A queue that gives the item that was put last. The counterpart of {@code asyncio.LifoQueue}.
 *
 * @param <T> the type of the items, which are never null
 */
public class AsyncLifoQueue<T> extends AsyncQueue<T> {

  /** A queue without a limit. */
  public AsyncLifoQueue() {
    this(0);
  }

  /**
   * A queue that holds so many items.
   *
   * @param maxSize how many; 0 or less for no limit
   */
  public AsyncLifoQueue(int maxSize) {
    super(maxSize, Collections.asLifoQueue(new ArrayDeque<>()));
  }
}
