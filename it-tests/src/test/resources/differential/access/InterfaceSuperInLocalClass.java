package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** Local and anonymous classes call the default methods of member interfaces that they override. */
class InterfaceSuperInLocalClass {
  interface Loud {
    default String say(String what) {
      return what + "!";
    }

    default String name() {
      return "loud";
    }
  }

  @Async
  static Object run() {
    String text = await(value("text"));
    class Local implements Loud {
      @Override
      public String say(String what) {
        return text + Loud.super.say(what);
      }

      @Override
      public String name() {
        Supplier<String> plain = Loud.super::name;
        return "local " + plain.get();
      }
    }
    Loud anonymous =
        new Loud() {
          @Override
          public String say(String what) {
            return "anonymous " + Loud.super.say(what);
          }
        };
    Loud local = new Local();
    return local.say(await(value("a"))) + local.name() + anonymous.say(await(value("b")));
  }
}
