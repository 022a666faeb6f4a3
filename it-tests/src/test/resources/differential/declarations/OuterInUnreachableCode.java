package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An inner class that needs its outer instance only where no code runs may have none. */
class OuterInUnreachableCode {
  private final int secret = Integer.parseInt("7");

  class Inner {
    @Async
    int get() {
      if (false) {
        return secret;
      }
      return await(value(1));
    }
  }

  @Async
  static Object run() {
    return await(OuterInUnreachableCode_InnerAsync.get(new OuterInUnreachableCode().new Inner()));
  }
}
