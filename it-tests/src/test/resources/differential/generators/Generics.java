package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.function.AsyncFunction;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Type variables, bounds and wildcards of generators and what they give. */
class Generics<K extends Comparable<K>> {
  private final K key;

  Generics(K key) {
    this.key = key;
  }

  @Async
  <V extends Number & Comparable<V>> AsyncIterator<V> above(V least, List<? extends V> values) {
    for (V value : values) {
      if (await(value(value)).compareTo(least) > 0) {
        emit(value);
      }
    }
    return end();
  }

  @Async
  AsyncIterator<Map.Entry<K, List<? super Integer>>> entries(List<? super Integer> list) {
    emit(Map.entry(key, list));
    list.add(1);
    emit(Map.entry(key, new ArrayList<Number>(List.of(0.5))));
    return end();
  }

  @Async
  static <T, R> AsyncIterator<R> mapped(
      AsyncIterator<? extends T> items, AsyncFunction<? super T, ? extends R> function)
      throws Throwable {
    for (T item : awaitEach(items)) {
      emit(function.apply(item));
    }
    return end();
  }

  @Async
  static AsyncIterator<? extends CharSequence> texts() {
    emit("text");
    emit(new StringBuilder("builder"));
    return end();
  }

  @Async
  static Object run() throws Throwable {
    List<Object> seen = new ArrayList<>();
    Generics<String> generics = new Generics<>("k");
    for (Integer value : awaitEach(generics.above(2, List.of(1, 2, 3)))) {
      seen.add(value);
    }
    for (var entry : awaitEach(generics.entries(new ArrayList<Object>()))) {
      seen.add(entry.getKey() + entry.getValue());
    }
    for (CharSequence text : awaitEach(texts())) {
      seen.add(text.length());
    }
    for (String text : awaitEach(mapped(texts(), text -> await(value("m")) + text))) {
      seen.add(text);
    }
    return seen;
  }
}
