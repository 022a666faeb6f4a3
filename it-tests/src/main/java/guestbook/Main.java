package guestbook;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.vertx.FermataVertx.awaitable;

import dev.fermata.annotation.Async;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnection;

/** Serves the guestbook, with an instance on each of several event loops. */
public final class Main {
  private static final int INSTANCES = 4;

  private Main() {}

  /** Makes the table, and opens the book. */
  @Async
  static Vertx open(PgConnectOptions database, int port) {
    Vertx vertx = Vertx.vertx();
    SqlConnection connection = await(awaitable(PgConnection.connect(vertx, database)));
    await(
        awaitable(
            connection
                .query(
                    "CREATE TABLE IF NOT EXISTS entries (id BIGSERIAL PRIMARY KEY, said TEXT NOT"
                        + " NULL)")
                .execute()));
    await(awaitable(connection.close()));
    await(
        awaitable(
            vertx.deployVerticle(
                () -> new Guestbook(database, port),
                new DeploymentOptions().setInstances(INSTANCES))));
    return vertx;
  }

  /** The arguments are the port and the database: {@code 8080 postgresql://me@localhost/mine}. */
  public static void main(String[] args) {
    run(MainAsync.open(PgConnectOptions.fromUri(args[1]), Integer.parseInt(args[0])));
    System.out.println("open at http://localhost:" + args[0] + "/entries");
  }
}
