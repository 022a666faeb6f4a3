package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Private generic constructors of inner classes through wildcards of the outer one. */
class PrivateInnerConstructorThroughWildcard {
  static class Outer<T extends Comparable<T>> {
    T t;

    Outer(T t) {
      this.t = t;
    }

    private class Inner {
      Object x;
      T own = t;

      private <X> Inner(X x) {
        this.x = x;
      }

      public String toString() {
        return x + ":" + own;
      }
    }

    class Gen<U> {
      Object x;
      private U u;

      private <X> Gen(X x, U u) {
        this.x = x;
        this.u = u;
      }

      public String toString() {
        return x + ":" + u + t;
      }
    }

    class Vis<U> {
      U u;

      private Vis(U u) {
        this.u = u;
      }

      private <X> Vis(U u, X x, T t) {
        this.u = u;
      }

      public String toString() {
        return "" + u + t;
      }
    }
  }

  static class Self<S extends Self<S>> {
    S s;

    class In {
      S q = s;

      private <X> In(X x) {}

      private In() {}

      int v() {
        return q == null ? 0 : 1;
      }
    }
  }

  static class SelfLeaf extends Self<SelfLeaf> {}

  @Async
  static Object run() {
    List<Object> trace = new ArrayList<>();
    Outer<?> o = new Outer<>("o");
    trace.add(o.new <String>Inner("x").toString());
    trace.add(o.new <String>Inner(await(value("x"))).toString());
    trace.add(o.new Inner(await(value("x"))).own.hashCode());
    trace.add(o.new <String>Gen<Integer>(await(value("x")), 1));
    trace.add(o.new <String>Gen<Integer>("x", await(value(3))).u);
    trace.add(o.new Gen<Integer>("x", await(value(3))).u);
    trace.add(o.new Gen<>("x", await(value(3))).u + 1);
    trace.add(o.new Vis<>(await(value(3))).u + 1);
    trace.add(o.new Vis<Integer>(await(value(3))).u + 1);
    trace.add(o.new <String>Vis<Integer>(await(value(3)), "x", null).u + 1);
    trace.add(o.new Vis<>(await(value(3)), "x", null).u + 1);
    Outer<? super String> so = new Outer<>("o");
    Self<?> self = new SelfLeaf();
    trace.add(self.new In().v());
    trace.add(self.new In("x").v());
    trace.add(self.new <String>In("x").v());
    return trace.toString();
  }
}
