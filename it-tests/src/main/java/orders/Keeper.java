package orders;

import static dev.fermata.Fermata.await;
import static dev.fermata.vertx.FermataVertx.awaitable;
import static dev.fermata.vertx.FermataVertx.handler;

import dev.fermata.Awaitable;
import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.vertx.FermataVerticle;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import io.vertx.core.shareddata.AsyncMap;

/** Keeps orders in the cluster's memory, and replies only then: with its own name. */
final class Keeper extends FermataVerticle {
  static final String ADDRESS = "orders";

  private final String name;
  private AsyncMap<String, String> kept;

  Keeper(String name) {
    this.name = name;
  }

  @Override
  protected Awaitable<?> onStart() {
    return KeeperAsync.open(this);
  }

  @Async
  void open() {
    kept = await(awaitable(vertx.sharedData().<String, String>getAsyncMap(ADDRESS)));
    await(
        awaitable(
            vertx
                .eventBus()
                .consumer(
                    ADDRESS,
                    handler(
                        AsyncConsumer.<Message<JsonObject>>of(
                            order -> KeeperAsync.keep(this, order))))
                .completion()));
  }

  @Async
  void keep(Message<JsonObject> order) {
    await(awaitable(kept.put(order.body().getString("id"), order.body().getString("what"))));
    order.reply(name);
  }
}
