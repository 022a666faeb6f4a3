package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A private constructor of the own class. */
class PrivateConstructor {
  private final int n;
  private final String s;

  private PrivateConstructor(int n, String... s) {
    this.n = n;
    this.s = String.join("", s);
  }

  private PrivateConstructor() {
    this(0);
  }

  @Async
  static Object run() {
    PrivateConstructor a = new PrivateConstructor(await(value(1)), "x", await(value("y")));
    PrivateConstructor b = new PrivateConstructor();
    return a.n + a.s + b.n + b.s;
  }
}
