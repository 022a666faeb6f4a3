package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/**
 * An abstract @Async method of an interface, implemented by an @Async method, a plain one and a
 * lambda.
 */
class AbstractInInterface {
  interface Source {
    @Async
    String fetch(int id);
  }

  static class Remote implements Source {
    @Async
    @Override
    public String fetch(int id) {
      return "remote " + await(value(id));
    }
  }

  static class Local implements Source {
    @Override
    public String fetch(int id) {
      return "local " + id;
    }
  }

  @Async
  static Object run() {
    String result = "";
    for (Source source : new Source[] {new Remote(), new Local(), id -> "lambda " + id}) {
      result += await(AbstractInInterface_SourceAsync.fetch(source, 1)) + ";";
    }
    return result;
  }
}
