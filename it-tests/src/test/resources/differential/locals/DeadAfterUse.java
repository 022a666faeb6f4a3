package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A variable reused for something else after its value is dead. */
class DeadAfterUse {
  @Async
  static Object run() {
    Object x = new int[] {1};
    int length = ((int[]) x).length;
    x = null;
    await(value("pause"));
    x = await(value("text"));
    return length + x.toString();
  }
}
