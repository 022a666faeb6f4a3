package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A call of a static method initializes its class first. */
class StaticInitializer {
  static class Registry {
    static final Object ENTRY = traced("Registry", 1);

    final Object value;

    Registry(Object value) {
      this.value = value;
    }

    @Async
    static Registry create() {
      trace("create");
      return new Registry(await(value("registered")));
    }
  }

  interface Contract {
    Object ENTRY = traced("Contract", 2);

    @Async
    static Object call() {
      trace("call");
      return await(value("contract"));
    }
  }

  static class Broken {
    static {
      if (traced("Broken", true)) {
        throw new IllegalStateException("broken");
      }
    }

    @Async
    static Object call() {
      trace("never");
      return "never";
    }
  }

  @Async
  static Object run() {
    trace("start");
    trace(await(StaticInitializer_RegistryAsync.create()).value);
    trace(await(StaticInitializer_ContractAsync.call()));
    try {
      return await(StaticInitializer_BrokenAsync.call());
    } catch (ExceptionInInitializerError e) {
      return e.getCause().getMessage();
    } catch (NoClassDefFoundError e) {
      return "broken before";
    }
  }
}
