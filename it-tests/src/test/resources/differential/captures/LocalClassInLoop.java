package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local class in a loop captures each iteration's variables. */
class LocalClassInLoop {
  @Async
  static Object run() {
    java.util.List<java.util.function.Supplier<String>> all = new java.util.ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int n = await(value(i));
      class Holder implements java.util.function.Supplier<String> {
        @Override
        public String get() {
          return "holder " + n;
        }
      }
      all.add(new Holder());
      await(value("pause"));
    }
    String result = "";
    for (var holder : all) {
      result += holder.get();
    }
    return result;
  }
}
