package calls;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls in generic classes, of their own methods and those of generic superclasses. */
class GenericClasses {
  abstract static class Source<T> {
    @Async
    abstract T next();

    @Async
    <R> R use(Function<T, R> function) {
      return function.apply(next());
    }

    @Async
    List<T> two() {
      return this.<T>pair(next(), next());
    }

    @Async
    private <E> List<E> pair(E a, E b) {
      return List.of(a, await(value(b)));
    }
  }

  static class Counter extends Source<Integer> {
    private int count;

    @Override
    @Async
    Integer next() {
      return await(value(++count));
    }

    @Async
    int total(Source<? extends Number> other) {
      int own = next();
      return own + super.use(n -> n * 2) + other.next().intValue() + other.use(Number::intValue);
    }
  }

  static class Outer<A> {
    final A a;

    Outer(A a) {
      this.a = a;
    }

    class Inner<B> {
      final B b;

      Inner(B b) {
        this.b = b;
      }

      @Async
      <C> String all(C c) {
        return outer(b) + c + inner(a, c);
      }

      @Async
      <C> String inner(A a, C c) {
        return "inner" + await(value(a)) + c;
      }
    }

    @Async
    <B> String outer(B b) {
      return "outer" + await(value(b)) + a;
    }
  }

  @Async
  static <S extends Source<T>, T> T any(S source) {
    T first = source.next();
    return source.two().contains(first) ? first : source.next();
  }

  @Async
  @SuppressWarnings({"rawtypes", "unchecked"})
  static Object raw(Source source) {
    return source.next() + "" + source.two();
  }

  @Async
  static Object run() {
    Counter counter = new Counter();
    Source<? super Integer> lower = counter;
    Object o = lower.next();
    return counter.total(new Counter())
        + any(counter)
        + " "
        + o
        + lower.two().size()
        + raw(counter)
        + new Outer<>("a").new Inner<>(1).all('c');
  }
}
