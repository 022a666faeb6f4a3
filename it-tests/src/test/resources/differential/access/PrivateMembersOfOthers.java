package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Private members of nested and enclosing classes. */
class PrivateMembersOfOthers {
  private static String secret = "outer";

  private static String reveal(String s) {
    return secret + s;
  }

  static class Nested {
    private int hidden = 3;

    private int twice() {
      return hidden * 2;
    }

    @Async
    static String body(Nested n) {
      secret += await(value("!"));
      return reveal(await(value("?"))) + n.hidden;
    }
  }

  @Async
  static Object run() {
    secret = "outer";
    Nested n = new Nested();
    n.hidden += await(value(1));
    return n.twice() + await(PrivateMembersOfOthers_NestedAsync.body(n));
  }
}
