package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.Serializable;
import java.util.function.Supplier;

/** A reference to a private method of what is evaluated once has all types of the cast around it. */
class PrivateReferenceWithCast {
  private String secret() {
    return "secret";
  }

  static PrivateReferenceWithCast make() {
    trace("make");
    return new PrivateReferenceWithCast();
  }

  @Async
  static Object run() {
    Object both = (Supplier<String> & Serializable) (make()::secret);
    Serializable marked = (Supplier<String> & Serializable) make()::secret;
    Object one = (Supplier<String>) (make()::secret);
    await(value(1));
    return "" + ((Supplier<?>) both).get()
        + (both instanceof Serializable)
        + (marked instanceof Supplier)
        + ((Supplier<?>) one).get();
  }
}
