package guestbook;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.awaitEach;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.vertx.FermataVertx.awaitable;
import static dev.fermata.vertx.FermataVertx.handler;
import static dev.fermata.vertx.FermataVertx.pipe;
import static dev.fermata.vertx.FermataVertx.stream;

import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.CoroutineFunction;
import dev.fermata.vertx.FermataVerticle;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;

/**
 * What visitors said is kept in PostgreSQL: {@code POST /entries} adds to it, and {@code GET
 * /entries} reads it. At the web socket {@code /live} they hear each other at once, and new
 * entries, on whichever event loop they are.
 */
final class Guestbook extends FermataVerticle {
  private static final String LIVE = "guestbook.live";
  private static final int MAX_LENGTH = 1000;
  private static final int ROWS_AT_ONCE = 50;

  private final PgConnectOptions database;
  private final int port;
  private Pool pool;

  Guestbook(PgConnectOptions database, int port) {
    this.database = database;
    this.port = port;
  }

  @Override
  protected Awaitable<?> onStart() {
    return GuestbookAsync.open(this);
  }

  @Override
  protected Awaitable<?> onStop() {
    return awaitable(pool.close());
  }

  @Async
  void open() {
    pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(4))
            .connectingTo(database)
            .using(vertx)
            .build();
    Router router = Router.router(vertx);
    router.post("/entries").handler(async(routing -> GuestbookAsync.add(this, routing)));
    router.get("/entries").handler(async(routing -> GuestbookAsync.list(this, routing)));
    router.get("/live").handler(async(routing -> GuestbookAsync.live(this, routing)));
    await(awaitable(vertx.createHttpServer().requestHandler(router).listen(port, "localhost")));
  }

  private static Handler<RoutingContext> async(CoroutineFunction<RoutingContext, ?> route) {
    return handler(AsyncConsumer.of(route));
  }

  @Async
  void add(RoutingContext routing) {
    StringBuilder said = new StringBuilder();
    for (Buffer part : awaitEach(stream(routing.request()))) {
      said.append(part);
      if (said.length() > MAX_LENGTH) {
        throw new HttpException(413, "at most " + MAX_LENGTH + " characters");
      }
    }
    if (said.toString().isBlank()) {
      throw new HttpException(400, "nothing said");
    }
    Row added =
        await(
                awaitable(
                    pool.preparedQuery("INSERT INTO entries (said) VALUES ($1) RETURNING id")
                        .execute(Tuple.of(said.toString()))))
            .iterator()
            .next();
    vertx.eventBus().publish(LIVE, "new entry: " + said);
    await(awaitable(routing.response().setStatusCode(201).end(added.getLong("id") + "\n")));
  }

  /** Reads no faster than the visitor does, however long the book is. */
  @Async
  void list(RoutingContext routing) {
    SqlConnection connection = await(awaitable(pool.getConnection()));
    try {
      await(awaitable(connection.begin()));
      PreparedStatement all =
          await(awaitable(connection.prepare("SELECT id, said FROM entries ORDER BY id")));
      AsyncIterator<Buffer> lines =
          stream(all.createStream(ROWS_AT_ONCE))
              .map(row -> Buffer.buffer(row.getLong("id") + " " + row.getString("said") + "\n"));
      await(pipe(lines, routing.response().setChunked(true)));
    } finally {
      await(awaitable(connection.close()));
    }
  }

  @Async
  void live(RoutingContext routing) {
    ServerWebSocket socket = await(awaitable(routing.request().toWebSocket()));
    MessageConsumer<String> heard = vertx.eventBus().consumer(LIVE);
    Task<Void> telling = createTask(GuestbookAsync.tell(socket, heard));
    await(awaitable(heard.completion()));
    await(awaitable(socket.writeTextMessage("welcome")));
    try {
      for (Buffer said : awaitEach(stream(socket))) {
        vertx.eventBus().publish(LIVE, said.toString());
      }
    } finally {
      telling.cancel();
    }
  }

  @Async
  private static void tell(ServerWebSocket socket, MessageConsumer<String> heard) {
    for (Message<String> message : awaitEach(stream(heard))) {
      await(awaitable(socket.writeTextMessage(message.body())));
    }
  }
}
