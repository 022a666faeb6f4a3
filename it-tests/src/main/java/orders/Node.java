package orders;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.toThread;
import static dev.fermata.vertx.FermataVertx.awaitable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.shareddata.AsyncMap;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.List;
import java.util.stream.Stream;

/** A node of a cluster that keeps orders, and takes them at its standard input. */
public final class Node {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long REPLY_MILLISECONDS = 2000;

  private Node() {}

  /**
   * Joins the cluster of some members on this machine, and keeps orders.
   *
   * @param name what it replies to an order
   * @param ports those of all members, its own first
   */
  @Async
  static Vertx join(String name, List<Integer> ports) {
    EventBusOptions loopback = new EventBusOptions().setHost(LOOPBACK);
    Vertx vertx =
        await(
            awaitable(
                Vertx.builder()
                    .with(new VertxOptions().setEventBusOptions(loopback))
                    .withClusterManager(new HazelcastClusterManager(config(ports)))
                    .buildClustered()));
    await(
        awaitable(
            vertx.deployVerticle(() -> new Keeper(name), new DeploymentOptions().setInstances(2))));
    return vertx;
  }

  /** Vert.x's own configuration, but that members are found by their ports. */
  private static Config config(List<Integer> ports) {
    Config config = ConfigUtil.loadConfig();
    config.setClusterName("orders-" + ports.stream().mapToInt(Integer::intValue).min().orElse(0));
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.wait.seconds.before.join", "0");
    config.getNetworkConfig().setPort(ports.get(0)).setPortAutoIncrement(false);
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface(LOOPBACK);
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true);
    ports.forEach(port -> join.getTcpIpConfig().addMember(LOOPBACK + ":" + port));
    return config;
  }

  /**
   * Orders, and asks again until some node has told that the order is kept. The id makes it one
   * order, however often it is asked for.
   *
   * @return the name of the node
   */
  @Async
  static String order(Vertx vertx, String id, String what) {
    JsonObject order = new JsonObject().put("id", id).put("what", what);
    DeliveryOptions options = new DeliveryOptions().setSendTimeout(REPLY_MILLISECONDS);
    while (true) {
      try {
        return await(
                awaitable(vertx.eventBus().<String>request(Keeper.ADDRESS, order, options)),
                ReplyException.class)
            .body();
      } catch (ReplyException e) {
        await(sleep(ofMillis(10)));
      }
    }
  }

  @Async
  private static void orderAndTell(Vertx vertx, String id) {
    String keeper = await(NodeAsync.order(vertx, id, "tea"));
    System.out.println("told " + id + " " + keeper);
  }

  /** Orders what each line names, all at once, and at the end lists what the cluster keeps. */
  @Async
  private static void serve(String name, List<Integer> ports) throws Exception {
    Vertx vertx = await(NodeAsync.join(name, ports));
    System.out.println("joined as " + name);
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    try (TaskGroup orders = new TaskGroup()) {
      String id = await(toThread(lines::readLine));
      while (id != null) {
        orders.createTask(NodeAsync.orderAndTell(vertx, id));
        id = await(toThread(lines::readLine));
      }
    }
    AsyncMap<String, String> kept =
        await(awaitable(vertx.sharedData().<String, String>getAsyncMap(Keeper.ADDRESS)));
    for (String id : await(awaitable(kept.keys()))) {
      System.out.println("kept " + id);
    }
    await(awaitable(vertx.close()));
  }

  /** The arguments are its name and the ports of all members, its own first. */
  public static void main(String[] args) throws Exception {
    run(NodeAsync.serve(args[0], Stream.of(args).skip(1).map(Integer::valueOf).toList()));
  }
}
