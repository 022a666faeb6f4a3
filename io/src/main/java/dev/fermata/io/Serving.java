package dev.fermata.io;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.waitFor;

import dev.fermata.CancelledError;
import dev.fermata.Future;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.AsyncConsumerAsync;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a server's tasks do. */
final class Serving {
  private Serving() {}

  /** One connection, from its handshake to its close. */
  @Async
  static void handle(Server server, Connection connection) {
    try {
      if (await(ServingAsync.shakeHands(server, connection))) {
        AsyncConsumer<? super Connection> handler = server.handler();
        await(AsyncConsumerAsync.accept(handler, connection));
        await(ServingAsync.close(server, connection));
      }
    } catch (CancelledError e) {
      throw e;
    } catch (Throwable e) {
      server.report("Unhandled exception in the handler of " + connection, e);
    } finally {
      connection.abort();
    }
  }

  /**
   * Sends what the handler wrote. That a peer goes before it has come is no fault of the handler.
   */
  @Async
  private static void close(Server server, Connection connection) {
    try {
      await(connection.exit(null), IOException.class);
    } catch (SocketTimeoutException e) {
      server.report("A peer does not take what the handler wrote to " + connection, e);
    } catch (IOException e) {
      if (server.loop().getDebug()) {
        server.report("A peer has gone before it took what the handler wrote to " + connection, e);
      }
    }
  }

  /** Whether the connection may be handled; what strangers send instead is no news. */
  @Async
  private static boolean shakeHands(Server server, Connection connection) {
    Settings settings = server.settings();
    if (settings.tls == null) {
      return true;
    }
    try {
      await(
          waitFor(
              TlsStartAsync.handshake(connection, settings.tls, settings.tlsParameters),
              settings.handshakeTimeout));
      return true;
    } catch (IOException | TimeoutException e) {
      if (server.loop().getDebug()) {
        server.report("TLS handshake failed with " + connection, e);
      }
      return false;
    }
  }

  @Async
  static void serveForever(Server server) throws IOException {
    Future<Void> serving = server.beginServing();
    try {
      await(serving);
    } catch (CancelledError e) {
      server.stopAccepting();
      await(ServingAsync.giveGrace(server));
      throw e;
    } finally {
      server.endServing();
    }
  }

  @Async
  static boolean exit(Server server, @Nullable Throwable cause) {
    server.stopAccepting();
    try {
      if (cause == null) {
        await(ServingAsync.giveGrace(server));
      }
    } finally {
      List<Task<?>> left = server.otherHandlers();
      for (Task<?> handler : left) {
        handler.cancel();
      }
      for (Task<?> handler : left) {
        await(handler.join());
      }
    }
    return false;
  }

  @Async
  private static void giveGrace(Server server) {
    if (server.otherHandlers().isEmpty()) {
      return;
    }
    try {
      await(waitFor(server.awaitClosed(), server.settings().gracePeriod));
    } catch (TimeoutException e) {
      // Time is over, which the caller's next step takes account of.
    }
  }
}
