package dev.fermata.io;

import dev.fermata.Coroutine;
import dev.fermata.function.AsyncConsumer;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Connections, servers and datagrams. The counterparts of {@code asyncio.open_connection} and
 * {@code asyncio.start_server}.
 *
 * <pre>{@code
 * try (var server = await(Net.startServer(connection -> echo(connection), "localhost", 7))) {
 *   await(server.serveForever());
 * }
 * }</pre>
 */
public final class Net {
  private Net() {}

  /**
   * Opens a TCP connection.
   *
   * @param host a name or an address; a name is looked up on another thread
   * @param port the port, 0 to 65535
   * @return a coroutine that gives the connection
   * @throws IOException from the coroutine, as {@link #openConnection(String, int,
   *     ConnectionOptions)} says
   */
  public static Coroutine<Connection> openConnection(String host, int port) throws IOException {
    return openConnection(host, port, ConnectionOptions.DEFAULT);
  }

  /**
   * Opens a TCP connection, with TLS if the options say so. All addresses of the name are tried,
   * the next one when one fails or takes longer than a quarter of a second (RFC 8305).
   *
   * @param host a name or an address; a name is looked up on another thread
   * @param port the port, 0 to 65535
   * @param options what else is set
   * @return a coroutine that gives the connection
   * @throws IOException from the coroutine: {@link java.net.UnknownHostException}; {@link
   *     java.net.ConnectException}, the first address's, with the others' suppressed; {@link
   *     java.net.SocketTimeoutException} after the connect timeout; {@link
   *     javax.net.ssl.SSLException}
   */
  public static Coroutine<Connection> openConnection(
      String host, int port, ConnectionOptions options) throws IOException {
    Objects.requireNonNull(host, "host");
    checkPort(port);
    return ConnectingAsync.openConnection(host, port, options.settings);
  }

  /**
   * Opens a connection to an address.
   *
   * @param address an {@link java.net.InetSocketAddress} or a {@link
   *     java.net.UnixDomainSocketAddress}
   * @return a coroutine that gives the connection
   * @throws IOException from the coroutine, as {@link #openConnection(String, int,
   *     ConnectionOptions)} says
   */
  public static Coroutine<Connection> openConnection(SocketAddress address) throws IOException {
    return openConnection(address, ConnectionOptions.DEFAULT);
  }

  /**
   * Opens a connection to an address, with TLS if the options say so.
   *
   * @param address an {@link java.net.InetSocketAddress} or a {@link
   *     java.net.UnixDomainSocketAddress}
   * @param options what else is set
   * @return a coroutine that gives the connection
   * @throws IOException from the coroutine, as {@link #openConnection(String, int,
   *     ConnectionOptions)} says
   */
  public static Coroutine<Connection> openConnection(
      SocketAddress address, ConnectionOptions options) throws IOException {
    Objects.requireNonNull(address, "address");
    return ConnectingAsync.openConnection(address, options.settings);
  }

  /**
   * Starts a TCP server.
   *
   * @param handler what to do with each connection, in a task of its own; the connection ends with
   *     it
   * @param host a name, whose addresses are all listened at, or an address; empty for all of this
   *     machine
   * @param port the port; 0 for any that is free
   * @return a coroutine that gives the server, which accepts already
   * @throws IOException from the coroutine: {@link java.net.BindException}; {@link
   *     java.net.UnknownHostException}
   */
  public static Coroutine<Server> startServer(
      AsyncConsumer<? super Connection> handler, String host, int port) throws IOException {
    return startServer(handler, host, port, ServerOptions.DEFAULT);
  }

  /**
   * Starts a TCP server, with TLS if the options say so.
   *
   * @param handler what to do with each connection, in a task of its own; the connection ends with
   *     it
   * @param host a name, whose addresses are all listened at, or an address; empty for all of this
   *     machine
   * @param port the port; 0 for any that is free
   * @param options what else is set
   * @return a coroutine that gives the server, which accepts already
   * @throws IOException from the coroutine: {@link java.net.BindException}; {@link
   *     java.net.UnknownHostException}
   */
  public static Coroutine<Server> startServer(
      AsyncConsumer<? super Connection> handler, String host, int port, ServerOptions options)
      throws IOException {
    Objects.requireNonNull(handler, "handler");
    Objects.requireNonNull(host, "host");
    checkPort(port);
    return ListeningAsync.startServer(handler, host, port, options.settings);
  }

  /**
   * Starts a server at an address.
   *
   * @param handler what to do with each connection, in a task of its own; the connection ends with
   *     it
   * @param address an {@link java.net.InetSocketAddress} or a {@link
   *     java.net.UnixDomainSocketAddress}, whose file the server's end removes; one that a server
   *     left that no longer runs is replaced
   * @return a coroutine that gives the server, which accepts already
   * @throws IOException from the coroutine: {@link java.net.BindException}
   */
  public static Coroutine<Server> startServer(
      AsyncConsumer<? super Connection> handler, SocketAddress address) throws IOException {
    return startServer(handler, address, ServerOptions.DEFAULT);
  }

  /**
   * Starts a server at an address, with TLS if the options say so.
   *
   * @param handler what to do with each connection, in a task of its own; the connection ends with
   *     it
   * @param address an {@link java.net.InetSocketAddress} or a {@link
   *     java.net.UnixDomainSocketAddress}, whose file the server's end removes; one that a server
   *     left that no longer runs is replaced
   * @param options what else is set
   * @return a coroutine that gives the server, which accepts already
   * @throws IOException from the coroutine: {@link java.net.BindException}
   */
  public static Coroutine<Server> startServer(
      AsyncConsumer<? super Connection> handler, SocketAddress address, ServerOptions options)
      throws IOException {
    Objects.requireNonNull(handler, "handler");
    Objects.requireNonNull(address, "address");
    return ListeningAsync.startServer(handler, address, options.settings);
  }

  /**
   * Opens an endpoint for datagrams (UDP).
   *
   * @param local the address to receive at; null for any port of this machine
   * @param remote the peer to send to and receive from; null for any
   * @return an open endpoint, a scope
   * @throws IOException if it cannot be opened
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static DatagramEndpoint openDatagram(
      @Nullable SocketAddress local, @Nullable SocketAddress remote) throws IOException {
    return DatagramEndpoint.open(local, remote);
  }

  private static void checkPort(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port out of range: " + port);
    }
  }
}
