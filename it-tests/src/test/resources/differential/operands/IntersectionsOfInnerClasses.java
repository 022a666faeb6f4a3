package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Values of an intersection whose class is an inner one of a generic class. */
class IntersectionsOfInnerClasses {
  static class Outer<X> {
    class Inner<Y> {
      Y held;

      String first() {
        return "first" + held;
      }

      void hold(Y value) {
        held = value;
      }
    }
  }

  interface Named {
    default String name() {
      return "named";
    }
  }

  static class A extends Outer<String>.Inner<Integer> implements Named {
    A(Outer<String> outer) {
      outer.super();
    }
  }

  static class B extends Outer<String>.Inner<Integer> implements Named {
    B(Outer<String> outer) {
      outer.super();
    }
  }

  static <T> T second(T first, T second) {
    return second;
  }

  static <T extends Outer<String>.Inner<Integer> & Named> String both(T value) {
    return value.first() + value.name();
  }

  @Async
  static Object run() {
    Outer<String> outer = new Outer<>();
    A a = new A(outer);
    B b = new B(outer);
    var one = second(a, b);
    String text = one.first() + await(value(1)) + one.name();
    second(a, b).hold(await(value(2)));
    text += both(second(await(value(a)), await(value(b))));
    text += second(await(value(a)), await(value(b))).name() + await(value(3));
    var list = new ArrayList<>(List.of(a, b));
    for (var each : list) {
      text += each.first() + await(value("-")) + each.name();
      each.hold(await(value(9)));
      text += each.first();
    }
    return text;
  }
}
