package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** References to private methods of computed receivers that take values of an intersection. */
class PrivateReferenceToIntersectionOfComputed {
  record A() implements Serializable, Comparable<A> {
    @Override
    public int compareTo(A other) {
      return 0;
    }
  }

  record B() implements Serializable, Comparable<B> {
    @Override
    public int compareTo(B other) {
      return 0;
    }
  }

  private final List<Object> trace;

  PrivateReferenceToIntersectionOfComputed(List<Object> trace) {
    this.trace = trace;
  }

  private PrivateReferenceToIntersectionOfComputed next() {
    trace.add("next");
    return this;
  }

  private <T extends Serializable & Comparable<?>> String both(T value) {
    return "both" + value;
  }

  private String second(Comparable<?> value) {
    return "second" + value;
  }

  static <T> String each(List<T> all, Function<T, String> function) {
    StringBuilder text = new StringBuilder();
    all.forEach(it -> text.append(function.apply(it)));
    return text.toString();
  }

  static <T> String some(List<? extends T> all, Function<? super T, String> function, int from) {
    StringBuilder text = new StringBuilder();
    all.subList(from, all.size()).forEach(it -> text.append(function.apply(it)));
    return text.toString();
  }

  @Async
  static Object run() {
    List<Object> trace = new ArrayList<>();
    var object = new PrivateReferenceToIntersectionOfComputed(trace);
    var list = List.of(new A(), new B());
    trace.add(each(list, object.next()::both) + each(list, object.next()::second));
    trace.add(each(Arrays.asList(new A(), new B()), object.next()::both) + await(value(1)));
    trace.add(some(list, object.next()::both, await(value(1))));
    trace.add(some(list, object.next()::second, await(value(0))));
    trace.add(some(List.of(new A(), new B()), object.next()::second, await(value(1))));
    trace.add(list.stream().map(object.next()::both).toList());
    trace.add(List.of(new A(), new B()).stream().map(object.next()::second).toList());
    return trace;
  }
}
