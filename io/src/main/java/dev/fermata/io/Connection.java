package dev.fermata.io;

import dev.fermata.AsyncScope;
import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.Fermata;
import dev.fermata.Future;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * A stream of bytes to a peer, and one from it: TCP, a Unix socket, TLS over either, or a pair in
 * memory. A scope, whose end sends what was written and closes:
 *
 * <pre>{@code
 * try (var connection = await(Net.openConnection("example.org", 80))) {
 *   await(connection.writer().writeAll("GET / HTTP/1.0\r\n\r\n"));
 *   for (String line : awaitEach(connection.reader().lines())) {
 *     System.out.println(line);
 *   }
 * }
 * }</pre>
 *
 * <p>For the tasks of one loop, on its thread; closed with the loop at the latest.
 */
public final class Connection implements AsyncScope {
  private final EventLoop loop;
  private final Settings settings;
  private final Endpoints endpoints;
  private final AsyncReader reader;
  private final AsyncWriter writer;
  private final Future<Void> closed;
  private Transport transport;

  Connection(EventLoop loop, Transport transport, Settings settings, Endpoints endpoints) {
    this.loop = loop;
    this.transport = transport;
    this.settings = settings;
    this.endpoints = endpoints;
    this.reader = new AsyncReader(transport, endpoints, settings.readLimit);
    this.writer = new AsyncWriter(loop, transport, settings);
    this.closed = loop.createFuture();
  }

  /**
   * Makes two connections in memory, each the other's peer: for tests, also in virtual time, where
   * a wait for a peer that is silent costs no real time, and for what speaks a protocol to itself.
   * What one writes the other reads, at most 64 KiB ahead.
   *
   * @return the two ends
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static Pair pair() {
    EventLoop loop = Fermata.getRunningLoop();
    Settings settings = ConnectionOptions.DEFAULT.settings;
    MemoryPipe toLeft = new MemoryPipe(loop, settings.readLimit);
    MemoryPipe toRight = new MemoryPipe(loop, settings.readLimit);
    MemoryAddress left = new MemoryAddress("left");
    MemoryAddress right = new MemoryAddress("right");
    return new Pair(
        new Connection(
            loop,
            new MemoryTransport(toLeft, toRight),
            settings,
            new Endpoints(left, right, null, true)),
        new Connection(
            loop,
            new MemoryTransport(toRight, toLeft),
            settings,
            new Endpoints(right, left, null, false)));
  }

  /**
   * The two ends of a connection in memory.
   *
   * @param left one of them
   * @param right the other
   */
  public record Pair(Connection left, Connection right) {}

  /**
   * Returns what reads from the peer.
   *
   * @return the reader
   */
  public AsyncReader reader() {
    return reader;
  }

  /**
   * Returns what writes to the peer.
   *
   * @return the writer
   */
  public AsyncWriter writer() {
    return writer;
  }

  /**
   * Returns the peer's address.
   *
   * @return an {@link java.net.InetSocketAddress} for TCP, a {@link
   *     java.net.UnixDomainSocketAddress}, unnamed for a client, for a Unix socket
   */
  public SocketAddress remoteAddress() {
    return endpoints.remote();
  }

  /**
   * Returns the address of this end.
   *
   * @return an address of the kind that {@link #remoteAddress()} has
   */
  public SocketAddress localAddress() {
    return endpoints.local();
  }

  /**
   * Returns what TLS has negotiated.
   *
   * @return the session with the peer's certificates; null without TLS
   */
  public @Nullable SSLSession session() {
    return transport instanceof TlsTransport tls ? tls.session() : null;
  }

  /**
   * Returns the application protocol that TLS has negotiated (ALPN).
   *
   * @return its name; null without TLS or when none was agreed on
   */
  public @Nullable String applicationProtocol() {
    return transport instanceof TlsTransport tls ? tls.applicationProtocol() : null;
  }

  /**
   * Goes on with TLS, as after STARTTLS, when what was written is sent: as the client on a
   * connection that was opened, as the server on one that was accepted. Takes at most as long as
   * connecting, or for a server a handshake, may.
   *
   * @param context has the certificates and whom to trust
   * @param parameters what to negotiate; null for what the context says
   * @return a coroutine that ends after the handshake
   * @throws IOException from the coroutine: the handshake failed, and the connection is closed; or
   *     the peer has sent more already, in plain text, which must not pass for encrypted
   * @throws IllegalStateException from the coroutine: on a connection in memory or with TLS, or
   *     while a task reads
   */
  public Coroutine<Void> startTls(SSLContext context, @Nullable SSLParameters parameters)
      throws IOException {
    Objects.requireNonNull(context, "context");
    return TlsStartAsync.start(this, context, parameters);
  }

  /** Closes the connection at once: what was not sent is dropped, and who reads or writes fails. */
  public void abort() {
    if (closed.done()) {
      return;
    }
    closed.setResult(null);
    writer.fail(new SocketException("Socket closed: " + endpoints));
    try {
      transport.close();
    } catch (IOException e) {
      // It is closed all the same, and what it had to say no longer matters.
    }
    Runnable whenClosed = endpoints.whenClosed();
    if (whenClosed != null) {
      whenClosed.run();
    }
  }

  /**
   * Waits until the connection is closed, by its scope, {@link #abort()} or its handler's end.
   *
   * @return a coroutine that ends then; cancelling it leaves the connection alone
   */
  public Coroutine<Void> awaitClosed() {
    return Fermata.shield(closed).toCoroutine();
  }

  /**
   * Leaves the scope. Without a cause it sends what was written, and its end, and closes; that may
   * take as long as the close timeout, after which it fails with a {@link
   * java.net.SocketTimeoutException}. With a cause it {@linkplain #abort() aborts}.
   *
   * @param cause what ended the scope's block; null for a normal end
   * @return a coroutine that gives false
   */
  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return Errors.undeclared(() -> ClosingAsync.exit(this, cause));
  }

  EventLoop loop() {
    return loop;
  }

  Settings settings() {
    return settings;
  }

  Endpoints endpoints() {
    return endpoints;
  }

  Transport transport() {
    return transport;
  }

  boolean isClosed() {
    return closed.done();
  }

  /** Drops what the peer has sent and nobody has read. */
  void discardInput() {
    if (!reader.isReading()) {
      transport.discardInput();
    }
  }

  /** Goes on with another transport, over the one that it had. */
  void setTransport(Transport replacement) {
    transport = replacement;
    reader.setSource(replacement);
    writer.setSink(replacement);
  }

  @Override
  public String toString() {
    return "Connection[" + endpoints + (isClosed() ? ", closed]" : "]");
  }
}
