package calls;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;
import static java.lang.invoke.MethodHandles.lookup;

import dev.fermata.annotation.Async;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;

/** A lookup is that of the class with the method, and reaches its private members. */
class LookupOfTheClass {
  private static String secret() {
    return "secret";
  }

  private String own() {
    return "own";
  }

  @Async
  static Object run() throws Throwable {
    String name = await(value("secret"));
    MethodType type = MethodType.methodType(String.class);
    trace((String) lookup().findStatic(LookupOfTheClass.class, name, type).invokeExact());
    MethodHandles.Lookup held = MethodHandles.lookup();
    Supplier<MethodHandles.Lookup> inLambda = () -> MethodHandles.lookup();
    trace(inLambda.get().lookupClass());
    return held.findVirtual(held.lookupClass(), await(value("own")), type)
        .invoke(new LookupOfTheClass());
  }
}
