package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncAction;
import java.util.function.Supplier;

/** An async lambda that is one expression changes a private field of an outer instance. */
class OuterPrivateFields {
  interface Fetch<A, T> {
    @Async
    T fetch(A a);
  }

  private long sum = 3;
  private String text = "t";

  class Inner {
    @Async
    String change() {
      Fetch<Object, Integer> narrowed =
          it -> (int) ((int) (OuterPrivateFields.this.sum *= await(value(7))));
      Fetch<String, String> appended = it -> text += it + await(value("+"));
      AsyncAction<RuntimeException> counted = () -> sum += await(value(2));
      AsyncAction<RuntimeException> stepped = () -> sum++;
      Supplier<Fetch<Integer, Long>> nested = () -> by -> sum -= await(value(by));
      counted.run();
      stepped.run();
      return narrowed.fetch(1) + appended.fetch("a") + nested.get().fetch(5) + sum + text;
    }
  }

  @Async
  static Object run() {
    return await(OuterPrivateFields_InnerAsync.change(new OuterPrivateFields().new Inner()));
  }
}
