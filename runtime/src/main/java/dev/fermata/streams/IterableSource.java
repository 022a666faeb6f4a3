package dev.fermata.streams;

import dev.fermata.AsyncScope;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the elements of a collection or the like, which is iterated over from the first item on.
 */
final class IterableSource<T extends @Nullable Object> extends Stage<T> {
  private final Iterable<? extends T> elements;
  private @Nullable Iterator<? extends T> iterator;

  IterableSource(Iterable<? extends T> elements) {
    this.elements = elements;
  }

  @Override
  List<AsyncScope> sources() {
    return List.of();
  }

  @Override
  Move move() {
    return new Move() {
      @Override
      Boolean step() {
        Iterator<? extends T> left = iterator;
        if (left == null) {
          left = elements.iterator();
          iterator = left;
        }
        return left.hasNext() && give(left.next());
      }
    };
  }
}
