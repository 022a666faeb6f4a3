package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Members of a private generic class that throw what its type arguments say. */
class PrivateThrowsOfPrivateOwner {
  private static class Hid<A, E extends Exception> {
    private A a;

    private Hid(A a) {
      this.a = a;
    }

    private A get(E e) throws E {
      if (e != null) throw e;
      return a;
    }

    private void run() throws E {}

    private static <X extends Exception> void st(X x) throws X {
      throw x;
    }
  }

  private static <X, E extends Exception> Hid<X, E> hid(X x, E e) {
    return new Hid<>(x);
  }

  private static <X, E extends Exception> X two(X x, E e) throws E {
    if (e != null) throw e;
    return x;
  }

  @Async
  static <Q, F extends Exception> Object m(Q q, F f) throws F {
    List<Object> trace = new ArrayList<>();
    hid(q, f).run();
    trace.add(hid(q, f).get(await(value(null))));
    try {
      trace.add(hid(q, f).get(f));
    } finally {
      trace.add("finally");
    }
    two(hid(q, f), f);
    return trace;
  }

  @Async
  static Object n() {
    List<Object> trace = new ArrayList<>();
    try {
      hid("q", new IOException("io")).get(await(value(new IOException("io"))));
    } catch (IOException e) {
      trace.add(e.getMessage());
    }
    try {
      two(hid("q", new IOException("io")), await(value(new IOException("io"))));
    } catch (IOException e) {
      trace.add(e.getMessage());
    }
    hid("q", new IllegalStateException("io")).run();
    two(hid("q", new IOException("io")), await(value((IllegalStateException) null)));
    try {
      Hid.st(await(value(new IOException("io"))));
    } catch (IOException e) {
      trace.add(e.getMessage());
    }
    return trace;
  }

  @Async
  static Object run() {
    List<Object> trace = new ArrayList<>();
    trace.add(await(PrivateThrowsOfPrivateOwnerAsync.n()));
    try {
      trace.add(await(PrivateThrowsOfPrivateOwnerAsync.m("q", new IllegalStateException("f"))));
    } catch (IllegalStateException e) {
      trace.add(e.getMessage());
    }
    return trace;
  }
}
