package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local class uses the method's receiver. */
class LocalClassWithReceiver {
  int field = 3;

  @Async
  static Object run() {
    return await(LocalClassWithReceiverAsync.body(new LocalClassWithReceiver()));
  }

  @Async
  int body() {
    class Reader {
      int read() {
        return field + helper();
      }
    }
    Reader reader = new Reader();
    field = await(value(4));
    return reader.read() + LocalClassWithReceiver.this.field;
  }

  int helper() {
    return field * 10;
  }
}
