package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * Where the body of a generator that is a lambda gives its items to: {@link
 * AsyncIterator#generate}.
 *
 * <pre>{@code
 * AsyncIterator.<Integer>generate(out -> {
 *   for (int i = 0; ; i++) {
 *     await(out.emit(i));
 *   }
 * })
 * }</pre>
 *
 * <p>For that body alone, while it runs, and what it awaits in its own task. An await of what these
 * methods return throws {@link IllegalStateException} anywhere else: in another task, in the
 * consumer, after the generator's end.
 *
 * @param <T> the type of the items
 */
public interface Emitter<T extends @Nullable Object> {

  /**
   * Gives an item, and waits until the next one is asked for.
   *
   * @param item the item
   * @return a coroutine that ends when the generator goes on; it throws {@link GeneratorExit} when
   *     the generator is closed instead
   */
  Coroutine<@Nullable Void> emit(T item);

  /**
   * Gives the items of another iterator, one by one, and closes it. Costs the same for each item
   * however many generators give out one another's.
   *
   * @param items what to give; generators as well as any other iterator
   * @return a coroutine that ends behind the last of them; what they fail with comes out of it, and
   *     {@link GeneratorExit} when the generator is closed instead
   */
  Coroutine<@Nullable Void> emitAll(AsyncIterator<? extends T> items);
}
