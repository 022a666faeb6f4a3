package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** An inner class's instance that is created in a value whose type is a type variable. */
class PrivateOfInnerOfTypeVariable<T> {
  class Inner {
    private T held;

    private <S> List<S> list(S first, T held) {
      this.held = held;
      return new ArrayList<>(List.of(first));
    }
  }

  @Async
  static <A, B extends PrivateOfInnerOfTypeVariable<A>> Object go(
      List<? extends PrivateOfInnerOfTypeVariable<A>> outers, B outer, A held) {
    List<Number> numbers = outers.get(0).new Inner().<Number>list(1, await(value(held)));
    numbers.add(2.0);
    List<Object> objects = outer.new Inner().list(await(value("a")), held);
    objects.add(outers.get(0).new Inner().held);
    outer.new Inner().held = await(value(held));
    return numbers + "" + objects;
  }

  @Async
  static Object run() {
    PrivateOfInnerOfTypeVariable<String> outer = new PrivateOfInnerOfTypeVariable<>();
    return await(PrivateOfInnerOfTypeVariableAsync.go(List.of(outer), outer, "held"));
  }
}
