package dev.fermata.io;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.waitFor;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** A connection goes on with TLS. */
final class TlsStart {
  private TlsStart() {}

  /** On demand, within the time that a handshake may take. */
  @Async
  static void start(Connection connection, SSLContext context, @Nullable SSLParameters parameters)
      throws IOException {
    if (!(connection.transport() instanceof SocketTransport)) {
      throw new IllegalStateException(
          "TLS is for sockets that are not encrypted yet, not for " + connection);
    }
    if (connection.reader().isReading()) {
      throw new IllegalStateException("TLS cannot start while a task reads from " + connection);
    }
    Settings settings = connection.settings();
    Duration limit =
        connection.endpoints().isClient() ? settings.connectTimeout : settings.handshakeTimeout;
    try {
      await(waitFor(TlsStartAsync.handshake(connection, context, parameters), limit));
    } catch (TimeoutException e) {
      throw Errors.timedOut(
          "the TLS handshake took more than %s: %s".formatted(limit, connection.endpoints()));
    }
  }

  /** Without a limit, for callers that have one. Failed or cancelled, it closes the connection. */
  @Async
  static void handshake(
      Connection connection, SSLContext context, @Nullable SSLParameters parameters)
      throws IOException {
    boolean done = false;
    try {
      await(connection.writer().drainFully());
      if (!connection.reader().queue().isEmpty()) {
        throw new SSLException(
            "plain text came before TLS began, which must not pass for encrypted: "
                + connection.endpoints());
      }
      TlsTransport tls =
          TlsTransport.over(connection.transport(), connection.endpoints(), context, parameters);
      await(TlsHandshakeAsync.shake(tls));
      tls.setOutputListener(connection.writer()::flush);
      connection.setTransport(tls);
      done = true;
    } finally {
      if (!done) {
        connection.abort();
      }
    }
  }
}
