package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Fields through super: hidden, generic, of an outer class, private, in a local class. */
class SuperFields {
  static class Base<T> {
    protected List<T> items = new ArrayList<>();
    protected int count = 10;
  }

  static class Derived extends Base<String> {
    protected String items = "own";
    private int count = 1;

    class Inner {
      @Async
      String body() {
        Derived.super.items.add(await(value("i")));
        Derived.super.count += await(value(2));
        count++;
        return Derived.super.items + items + Derived.super.count + count;
      }
    }

    @Async
    String body() {
      super.items.add(await(value("a")));
      super.count = super.count++ + await(value(5));
      class Local extends Base<Integer> {
        String all() {
          super.items.add(super.count);
          return super.items + "" + Derived.super.items + Derived.super.count + Derived.this.count;
        }
      }
      String local = new Local().all();
      return local + super.items.get(0).length()
          + await(SuperFields_Derived_InnerAsync.body(new Inner()));
    }
  }

  static class Generic<T extends Comparable<T>> extends Base<T> {
    String items = "own";

    @Async
    T greater(T than) {
      super.items.add(await(value(than)));
      T first = super.items.get(0);
      return first.compareTo(than) > 0 ? await(value(first)) : than;
    }
  }

  private static class Hidden {
    int depth = 1;
    protected static String shared = "s";
  }

  static class OfHidden extends Hidden {
    int depth = 5;

    @Async
    String body() {
      super.depth += await(value(2));
      super.depth++;
      Hidden.shared += "t";
      return super.depth
          + (" " + depth + " " + this.depth + Hidden.shared)
          + await(value(super.depth));
    }
  }

  @Async
  static Object run() {
    return await(SuperFields_DerivedAsync.body(new Derived()))
        + await(SuperFields_GenericAsync.greater(new Generic<Integer>(), 5))
        + await(SuperFields_OfHiddenAsync.body(new OfHidden()));
  }
}
