package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Default, static and private methods of an interface. */
class InterfaceMethods {
  interface Greeter {
    String name();

    @Async
    default String greet() {
      return await(InterfaceMethods_GreeterAsync.decorate("hello"))
          + await(InterfaceMethods_GreeterAsync.secret(this));
    }

    @Async
    static String decorate(String s) {
      return "<" + await(value(s)) + ">";
    }

    @Async
    private String secret() {
      return await(value(name())) + this.name();
    }
  }

  @Async
  static Object run() {
    return await(InterfaceMethods_GreeterAsync.greet(() -> "lambda"));
  }
}
