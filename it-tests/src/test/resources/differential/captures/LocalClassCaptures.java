package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local class captures and lives across an await. */
class LocalClassCaptures {
  @Async
  static Object run() {
    int base = await(value(10));
    class Adder {
      int total = base;

      int add(int x) {
        total += x;
        return total + base;
      }
    }
    Adder adder = new Adder();
    adder.add(await(value(1)));
    await(value("pause"));
    return adder.add(2) + new Adder().add(await(value(3)));
  }
}
