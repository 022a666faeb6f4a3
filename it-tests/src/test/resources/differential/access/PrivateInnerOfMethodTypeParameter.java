package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A private inner class in terms of the type parameters of the method and of the class. */
final class PrivateInnerOfMethodTypeParameter<T extends Comparable<T>> {
  private final T t;

  PrivateInnerOfMethodTypeParameter(T t) {
    this.t = t;
  }

  private class Inner<Q> {
    private final T outer = t;
    private Q q;

    Inner(Q q) {
      this.q = q;
    }

    private <T> Map<Q, T> map(T value) {
      return Collections.singletonMap(q, value);
    }

    private <X extends Comparable<? super T>> X pick(X x) {
      return x;
    }
  }

  static class Box<A> {
    private final A content;

    Box(A content) {
      this.content = content;
    }

    protected A inherited() {
      return content;
    }

    public A other(A other) {
      return other;
    }
  }

  private static class Sub<B> extends Box<List<B>> {
    private Sub(B b) {
      super(List.of(b));
    }
  }

  private <X> Inner<X> inner(X x) {
    return new Inner<>(x);
  }

  private <A, B> Map<T, B> both(A a, B b) {
    return Collections.singletonMap(t, b);
  }

  @Async
  <Q extends CharSequence & Comparable<Q>> Object go(Q q, T value) {
    List<Object> trace = new ArrayList<>();
    trace.add(inner(q).q.length() + await(value(1)));
    trace.add(inner(q).outer.compareTo(value));
    trace.add(inner(q).map(await(value(value))).get(q).compareTo(value));
    trace.add(inner(q).<T>map(await(value(value))).get(q).compareTo(value));
    trace.add(inner(q).pick(value).compareTo(value));
    trace.add(((Box<List<Q>>) new Sub<>(q)).content.get(0).length());
    trace.add(new Sub<>(q).inherited().get(0).length());
    trace.add(new Sub<>(q).other(await(value(List.of(q)))).get(0).length());
    trace.add(both(inner(q), await(value(q))).get(value).length());
    trace.add(both(inner(q), await(value(q))).keySet().iterator().next().compareTo(value));
    inner(q).q = await(value(q));
    return trace;
  }

  @Async
  static Object run() {
    PrivateInnerOfMethodTypeParameter<Integer> five = new PrivateInnerOfMethodTypeParameter<>(5);
    return await(PrivateInnerOfMethodTypeParameterAsync.go(five, "text", 6));
  }
}
