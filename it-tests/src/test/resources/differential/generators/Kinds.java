package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Generators of every kind of class and member. */
class Kinds {
  private final String name;

  Kinds(String name) {
    this.name = name;
  }

  interface Source<T> {
    @Async
    AsyncIterator<T> items();

    @Async
    default AsyncIterator<T> twice() {
      emitAll(items());
      return items();
    }

    @Async
    static <E> AsyncIterator<E> one(E item) {
      emit(await(value(item)));
      return end();
    }
  }

  static class Base {
    protected int count = 2;

    @Async
    AsyncIterator<String> greet(String who) {
      for (int i = 0; i < count; i++) {
        emit(await(value("base ")) + who + i);
      }
      return end();
    }
  }

  static class Derived extends Base implements Source<String> {
    @Async
    @Override
    AsyncIterator<String> greet(String who) {
      emit("before");
      emitAll(super.greet(who.toUpperCase()));
      count++;
      return super.greet(who);
    }

    @Async
    @Override
    public AsyncIterator<String> items() {
      emit("derived");
      return Source.one("one");
    }
  }

  enum Level implements Source<Level> {
    LOW,
    HIGH;

    @Async
    @Override
    public AsyncIterator<Level> items() {
      for (Level level : values()) {
        emit(level);
      }
      return end();
    }
  }

  record Range(int from, int to) implements Source<Integer> {
    @Async
    @Override
    public AsyncIterator<Integer> items() {
      for (int i = from; i < to; i++) {
        emit(i);
      }
      return end();
    }
  }

  class Inner {
    @Async
    private AsyncIterator<String> names(String... suffixes) {
      for (String suffix : suffixes) {
        emit(name + suffix);
      }
      return helper(suffixes.length);
    }
  }

  @Async
  private AsyncIterator<String> helper(int n) {
    n++;
    emit(this.name + n);
    return end();
  }

  @Async
  static Object run() {
    List<Object> seen = new ArrayList<>();
    Base base = new Derived();
    for (var item : awaitEach(base.greet("you"))) {
      seen.add(item);
    }
    for (Source<?> source :
        List.of(new Derived(), Level.LOW, Level.HIGH, new Range(1, 3), new Range(0, 0))) {
      for (Object item : awaitEach(source.twice())) {
        seen.add(item);
      }
    }
    for (String text : awaitEach(new Kinds("k").new Inner().names("a", "b"))) {
      seen.add(text);
    }
    for (String text : awaitEach(new Kinds("l").new Inner().names())) {
      seen.add(text);
    }
    return seen;
  }
}
