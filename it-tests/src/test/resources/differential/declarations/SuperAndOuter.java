package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls of superclasses, superinterfaces and outer instances with awaits in their arguments. */
class SuperAndOuter {
  interface Greeter {
    default String greet(String name, int... times) {
      return "hello " + name + times.length;
    }
  }

  static class Base {
    protected int count = 1;
    String[] names = {"base"};

    protected String describe(Object... parts) {
      return "base" + parts.length;
    }

    @Override
    public String toString() {
      return "Base";
    }
  }

  class Derived extends Base implements Greeter {
    int count = 10;

    class Deep {
      @Async
      Object deep() {
        SuperAndOuter.this.field += await(value(1));
        Derived.this.count -= await(value(2));
        Derived.super.count += await(value(3));
        field++;
        Deep other = Derived.this.new Deep();
        return Derived.super.describe(await(value(4)), field) + Derived.this.greet(await(value("d"))) + (other != this);
      }
    }

    @Override
    protected String describe(Object... parts) {
      return "derived" + parts.length;
    }

    @Override
    public String greet(String name, int... times) {
      return "derived " + name;
    }

    @Async
    Object all() {
      trace(super.describe(await(value(1)), traced("x", 2)) + describe(await(value(null)), null));
      trace(Greeter.super.greet(await(value("g")), await(value(1)), 2) + this.greet("h", await(value(3))));
      super.count += await(value(5));
      this.count *= super.count++ + await(value(1));
      trace(super.count + " " + count);
      super.names[await(value(0))] += await(value("+"));
      trace(super.names[0]);
      Supplier<String> string = super::toString;
      Function<Object[], String> describe = super::describe;
      trace(string.get() + await(value("s")) + describe.apply(new Object[] {1, 2}));
      Supplier<Object> own = this::hashCode;
      trace(await(value(own.get().equals(hashCode()))));
      return await(SuperAndOuter_Derived_DeepAsync.deep(new Deep())) + " " + field + super.count + count;
    }
  }

  int field = 100;

  @Async
  static Object run() {
    return await(SuperAndOuter_DerivedAsync.all(new SuperAndOuter().new Derived()));
  }
}
