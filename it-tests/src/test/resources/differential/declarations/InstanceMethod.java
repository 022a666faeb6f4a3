package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An instance method, with its receiver. */
class InstanceMethod {
  private int count;

  @Async
  static Object run() {
    InstanceMethod object = new InstanceMethod();
    return await(InstanceMethodAsync.add(object, 1)) + await(InstanceMethodAsync.add(object, 2));
  }

  @Async
  int add(int x) {
    count += await(value(x));
    this.count += x;
    return count;
  }
}
