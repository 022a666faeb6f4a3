package dev.fermata;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a generator: the base of generated state machines of {@code @Async} methods that
 * return an {@link AsyncIterator}. Its result is what {@code return} gives: the items to go on
 * with.
 *
 * <p>The protected members are the protocol of generated code, which adds to {@link Coroutine}'s:
 * an emit is a call of {@link #emit}, or of {@link #emitAll}, that sets the state to go on at, and
 * there a call of {@link #awaited()}, which throws when the generator is closed:
 *
 * <pre>{@code
 * case 0 -> {
 *   if (emit(1, 42)) return null;
 * }
 * case 1 -> {
 *   awaited();
 *   return Fermata.end();
 * }
 * }</pre>
 *
 * @param <T> the type of the items
 */
public abstract class GeneratorBody<T extends @Nullable Object>
    extends Coroutine<AsyncIterator<? extends T>> {
  @SuppressWarnings("this-escape") // Kept, and first run when it is moved.
  private final GeneratorIterator<T> iterator = new GeneratorIterator<>(this);

  /** For generated subclasses. */
  protected GeneratorBody() {}

  /**
   * The iterator over what a body gives.
   *
   * @param body a new body
   * @param <T> the type of the items
   * @return its iterator, for one use; nothing runs before the first {@code moveNext}
   */
  public static <T extends @Nullable Object> AsyncIterator<T> iterator(GeneratorBody<T> body) {
    return body.iterator;
  }

  /** The same, for the runtime's own bodies. */
  final GeneratorIterator<T> iterator() {
    return iterator;
  }

  /**
   * Gives an item.
   *
   * @param next the state to go on at when the next item is asked for, with {@link #awaited()}
   * @param item the item
   * @return true: the body must now return
   */
  protected final boolean emit(int next, T item) {
    state = next;
    iterator.emit(item, this);
    return true;
  }

  /**
   * Gives the items of another iterator, and closes it. Whatever is wrong with it is thrown here,
   * with {@link #state} already set to {@code next}.
   *
   * @param next the state to go on at behind the last of them, with {@link #awaited()}
   * @param items what to give
   * @return true when the body must now return; false when there are no items
   */
  protected final boolean emitAll(int next, AsyncIterator<? extends T> items) {
    state = next;
    return iterator.emitAll(
        Objects.requireNonNull(items, "emitAll of null: an AsyncIterator was expected"), this);
  }
}
