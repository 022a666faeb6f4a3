package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A class of the user's that is awaitable. */
class AwaitOfUserAwaitable {
  record Fetch(int id) implements dev.fermata.Awaitable<String> {
    @Async
    String fetch() {
      return "fetched " + await(value(id));
    }

    @Override
    public dev.fermata.Coroutine<String> toCoroutine() {
      return AwaitOfUserAwaitable_FetchAsync.fetch(this);
    }
  }

  @Async
  static Object run() {
    return await(new Fetch(1)) + await(new Fetch(await(value(2))));
  }
}
