package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Private fields, static and of instances, read, assigned and compounded. */
class PrivateFields {
  private static int counter;
  private int field = 1;
  private final String constant = "c";
  private long[] array = {1, 2};

  @Async
  static Object run() {
    counter = 0;
    return await(PrivateFieldsAsync.body(new PrivateFields(), new PrivateFields()));
  }

  @Async
  String body(PrivateFields other) {
    counter++;
    field = await(value(5));
    field += await(value(1));
    other.field *= await(value(3));
    other.field++;
    int old = field--;
    this.array[await(value(1))] += 10;
    PrivateFields.counter += await(value(100));
    return field
        + " "
        + other.field
        + " "
        + old
        + " "
        + array[1]
        + " "
        + counter
        + constant
        + other.constant;
  }
}
