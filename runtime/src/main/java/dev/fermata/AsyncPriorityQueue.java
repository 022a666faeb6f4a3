package dev.fermata;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A queue that gives the least item first; of equal ones, any. The counterpart of {@code
 * asyncio.PriorityQueue}.
 *
 * @param <T> the type of the items, which are never null
 */
public class AsyncPriorityQueue<T> extends AsyncQueue<T> {

  /** A queue without a limit, of items that are {@link Comparable}. */
  public AsyncPriorityQueue() {
    this(0);
  }

  /**
   * A queue that holds so many items that are {@link Comparable}.
   *
   * @param maxSize how many; 0 or less for no limit
   */
  public AsyncPriorityQueue(int maxSize) {
    this(maxSize, null);
  }

  /**
   * A queue in an order of its own.
   *
   * @param maxSize how many items it holds; 0 or less for no limit
   * @param order what is less; null for the items' natural order
   */
  public AsyncPriorityQueue(int maxSize, @Nullable Comparator<? super T> order) {
    super(maxSize, new PriorityQueue<>(order));
  }
}
