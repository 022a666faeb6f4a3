package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A constant of a local enum with an empty body is an instance of a class of its own. */
class EmptyBodyOfEnumConstant {
  @Async
  static Object run() {
    enum Kind {
      PLAIN,
      EMPTY {},
      WITH_ARGUMENT("}") { /* nothing */ },
      WITHOUT_BODY("}" /* } */);

      final String text;

      Kind() {
        this("none");
      }

      Kind(String text) {
        this.text = text;
      }
    }
    await(value("pause"));
    StringBuilder shown = new StringBuilder();
    for (Kind kind : Kind.values()) {
      shown.append(kind.text).append(kind.getClass() == Kind.class);
    }
    return shown.toString();
  }
}
