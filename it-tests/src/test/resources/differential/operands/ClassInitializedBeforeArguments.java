package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code new} initializes the class and its superclasses before its arguments are evaluated. */
class ClassInitializedBeforeArguments {
  interface Silent {
    Object NEVER = traced("Silent", 0);
  }

  interface WithDefault extends Silent {
    Object FIRST = traced("WithDefault", 1);

    default void method() {}
  }

  static class Loud implements WithDefault {
    static final Object SECOND = traced("Loud", 2);
    final int number;

    Loud(int number) {
      this.number = number;
      trace("Loud(" + number + ")");
    }
  }

  static class Louder extends Loud {
    static {
      trace("Louder");
    }

    Louder(int number, Object other) {
      super(number);
      trace(other);
    }
  }

  static class Generic<T> {
    static final List<Object> ALL = new ArrayList<>(List.of(traced("Generic", 3)));
    T value;

    Generic(T value) {
      this.value = value;
    }
  }

  abstract static class Anonymous {
    static int count = traced("Anonymous", 4);

    Anonymous(int number) {
      trace("Anonymous(" + number + ")");
    }
  }

  private static class Hidden {
    static {
      trace("Hidden");
    }

    private final int number;

    private Hidden(int number) {
      this.number = number;
    }
  }

  static class Failing {
    static int never = Integer.parseInt(traced("Failing", "x"));

    Failing(int number) {}
  }

  static class Elements {
    static {
      trace("Elements");
    }
  }

  class Inner {
    static final Object INNER = traced("Inner", 5);

    Inner(int number) {
      trace("Inner(" + number + ")");
    }
  }

  static ClassInitializedBeforeArguments outer() {
    return traced("outer", new ClassInitializedBeforeArguments());
  }

  static class Used {
    static int field = traced("Used", 6);

    static int method(int number) {
      return number + field;
    }
  }

  static class Counted {
    static int field = traced("Counted", 7);
  }

  @Async
  static Object run() {
    trace("start");
    Object result = new Louder(await(value(1)), new Loud(await(value(2))));
    trace(new Generic<>(await(value(3))).value);
    Object anonymous =
        new Anonymous(await(value(4))) {
          @Override
          public String toString() {
            return "anonymous";
          }
        };
    trace(anonymous.toString());
    trace(((Supplier<Integer>) () -> 5).get() + new Hidden(await(value(5))).number);
    trace(new Elements[await(value(6))].length);
    trace(Used.method(await(value(7))));
    Counted.field += await(value(8));
    trace(Counted.field);
    outer().new Inner(9);
    new Inherits().create(10);
    try {
      return new Failing(await(value(11)));
    } catch (ExceptionInInitializerError e) {
      return e.getCause() + "" + result.getClass().getSimpleName();
    }
  }

  static class Inherits extends Loud {
    Inherits() {
      super(0);
    }

    void create(int number) {
      trace(number);
    }
  }
}
