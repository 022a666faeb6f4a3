package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An abstract generic method implemented with concrete types. */
class AbstractGeneric {
  interface Handler<I, O> {
    @Async
    O handle(I input) throws java.io.IOException;
  }

  static class Length implements Handler<String, Integer> {
    @Async
    @Override
    public Integer handle(String s) {
      return await(value(s)).length();
    }
  }

  @Async
  static Object run() throws java.io.IOException {
    Handler<String, Integer> handler = new Length();
    return await(AbstractGeneric_HandlerAsync.handle(handler, "abc")) + 1;
  }
}
