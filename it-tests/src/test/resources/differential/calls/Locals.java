package calls;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Names that the call must not be confused with. */
class Locals {
  private final Locals next;
  private final String name;

  Locals(Locals next, String name) {
    this.next = next;
    this.name = name;
  }

  @Async
  String name() {
    return dev.fermata.Fermata.await(value(name));
  }

  @Async
  Locals next() {
    dev.fermata.Fermata.await(value(0));
    return next;
  }

  @Async
  static String await(String s) {
    return "mine" + dev.fermata.Fermata.await(value(s));
  }

  @Async
  static String LocalsAsync(String LocalsAsync) {
    return await(LocalsAsync);
  }

  @Async
  String chain() {
    String name = "local";
    Locals self = next().next();
    return name + name() + this.name + next().name() + self.name() + next().next().name().length();
  }

  @Async
  static Object run() {
    Locals last = new Locals(null, "last");
    String LocalsAsync = "variable";
    return new Locals(new Locals(last, "middle"), "first").chain() + LocalsAsync(LocalsAsync);
  }
}
