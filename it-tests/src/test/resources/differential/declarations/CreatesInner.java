package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An @Async method creates inner and nested instances. */
class CreatesInner {
  class Inner {
    final int n;

    Inner(int n) {
      this.n = n + offset;
    }
  }

  static class Nested {
    final String s;

    Nested(String s) {
      this.s = s;
    }
  }

  private int offset = 100;

  @Async
  static Object run() {
    return await(CreatesInnerAsync.body(new CreatesInner()));
  }

  @Async
  String body() {
    Inner a = new Inner(await(value(1)));
    Inner b = this.new Inner(await(value(2)));
    CreatesInner other = new CreatesInner();
    other.offset = 0;
    Inner c = other.new Inner(await(value(3)));
    return a.n + " " + b.n + " " + c.n + new Nested(await(value("n"))).s;
  }
}
