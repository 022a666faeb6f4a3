package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is emitted is converted as by an assignment; nulls are items. */
class Conversions {
  @Async
  static AsyncIterator<Byte> bytes(boolean flag) {
    emit((byte) 1);
    emit(7);
    final int constant = 9;
    emit(constant);
    emit(flag ? (byte) (int) await(value(3)) : (byte) 4);
    emit(null);
    return end();
  }

  @Async
  static AsyncIterator<Object> objects(int i) {
    emit(i);
    emit('c');
    emit(i > 0 ? 1 : "text");
    emit(i > 0 ? await(value(2)) : 0.5);
    emit(
        switch (i) {
          case 0 -> 1L;
          default -> await(value("switched"));
        });
    emit(i = 5);
    emit(i++);
    emit(new int[] {i, await(value(i))});
    return end();
  }

  @Async
  static AsyncIterator<Supplier<String>> suppliers(String text) {
    emit((Supplier<String>) () -> text);
    Supplier<String> trimmed = text::trim;
    emit(trimmed);
    return end();
  }

  static <T> T same(T t) {
    return t;
  }

  static <T> T first(T a, Object b) {
    trace(b);
    return a;
  }

  @Async
  static <T> List<T> none() {
    trace(await(value("none")));
    return new ArrayList<>();
  }

  /** What is expected of an item reaches what is awaited in it. */
  @Async
  static AsyncIterator<List<String>> inferred(boolean flag) {
    emit(none());
    emit(same(none()));
    emit(first(same(none()), await(value("second"))));
    emit(flag ? same(none()) : none());
    emit(same(flag ? none() : List.of("x")));
    emit(new ArrayList<>(none()));
    emit(
        switch (await(value(1))) {
          case 1 -> same(none());
          default -> {
            yield first(none(), 2);
          }
        });
    emit(same(await(value(List.of()))));
    emitAll(same(AsyncIterator.of(none())));
    return same(AsyncIterator.of(none(), List.of("last")));
  }

  @Async
  static Object run() {
    List<Object> seen = new ArrayList<>();
    for (Byte item : awaitEach(bytes(true))) {
      seen.add(item);
    }
    for (Object item : awaitEach(objects(0))) {
      seen.add(item);
    }
    for (final Supplier<String> item : awaitEach(suppliers(" s "))) {
      seen.add(item.get());
    }
    for (List<String> item : awaitEach(inferred(true))) {
      seen.add(item.isEmpty() ? "empty" : item.get(0).length());
    }
    int sum = 0;
    try {
      for (byte item : awaitEach(bytes(false))) {
        sum += item;
      }
    } catch (NullPointerException e) {
      seen.add("null is no byte after " + sum);
    }
    return seen;
  }
}
