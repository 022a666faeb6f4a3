package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A record's accessor that throws in a pattern. */
class AccessorThrows {
  record Bad(int x) {
    @Override
    public int x() {
      throw new Boom("accessor");
    }
  }

  @Async
  static Object run() {
    Object o = new Bad(await(value(1)));
    if (o instanceof Bad(int x)) {
      return x + await(value(1));
    }
    return "no";
  }
}
