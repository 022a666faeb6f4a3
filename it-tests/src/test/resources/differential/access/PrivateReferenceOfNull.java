package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Function;
import java.util.function.Supplier;

/** A reference to a private method of null faults where it is evaluated, not where it is called. */
class PrivateReferenceOfNull {
  private final String name;

  PrivateReferenceOfNull(String name) {
    this.name = name;
  }

  private String greet(Object other) {
    return name + " greets " + other;
  }

  private String tell() {
    return name;
  }

  static PrivateReferenceOfNull named(String name) {
    trace("named " + name);
    return name == null ? null : new PrivateReferenceOfNull(name);
  }

  @Async
  Object own() {
    Function<Object, String> greeting = this::greet;
    return greeting.apply(await(value("own")));
  }

  @Async
  static Object refer(PrivateReferenceOfNull known, String name) {
    Function<Object, String> greeting = known::greet;
    trace("referred");
    Supplier<String> teller = named(name)::tell;
    trace("referred to result");
    return greeting.apply(await(value("you"))) + teller.get();
  }

  @Async
  static Object run() {
    String told = "" + await(PrivateReferenceOfNullAsync.own(named("self")));
    for (String known : new String[] {"known", null}) {
      for (String name : new String[] {"name", null}) {
        try {
          told += await(PrivateReferenceOfNullAsync.refer(named(known), name));
        } catch (NullPointerException e) {
          trace("null");
        }
      }
    }
    return told;
  }
}
