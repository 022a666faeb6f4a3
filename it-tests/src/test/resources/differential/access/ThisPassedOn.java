package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** this passed on, stored and compared. */
class ThisPassedOn {
  private static Object last;

  @Async
  static Object run() {
    ThisPassedOn object = new ThisPassedOn();
    return await(ThisPassedOnAsync.body(object)) == object;
  }

  @Async
  ThisPassedOn body() {
    last = this;
    boolean same = await(value(this)) == last;
    trace(same);
    return this;
  }
}
