package dev.fermata.io;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.toThread;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncConsumer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts servers: at all addresses or at none. */
final class Listening {
  private static final int FILE_TYPE = 0170000;
  private static final int SOCKET = 0140000;

  private Listening() {}

  /**
   * Has the JDK open what it closes channels with, for which it needs descriptors of its own: later
   * there may be none, and then it could never close one again.
   */
  private static void prepareToClose() throws IOException {
    SocketChannel.open().close();
  }

  @Async
  static Server startServer(
      AsyncConsumer<? super Connection> handler, String host, int port, Settings settings)
      throws IOException {
    if (host.isEmpty()) {
      return listen(handler, List.of(new InetSocketAddress(port)), settings);
    }
    InetAddress[] found = await(toThread(() -> InetAddress.getAllByName(host)), IOException.class);
    List<SocketAddress> addresses = new ArrayList<>();
    for (InetAddress address : found) {
      addresses.add(new InetSocketAddress(address, port));
    }
    return listen(handler, addresses, settings);
  }

  @Async
  static Server startServer(
      AsyncConsumer<? super Connection> handler, SocketAddress address, Settings settings)
      throws IOException {
    if (address instanceof InetSocketAddress inet && inet.isUnresolved()) {
      return await(
          ListeningAsync.startServer(handler, inet.getHostString(), inet.getPort(), settings));
    }
    return listen(handler, List.of(address), settings);
  }

  private static Server listen(
      AsyncConsumer<? super Connection> handler,
      List<? extends SocketAddress> addresses,
      Settings settings)
      throws IOException {
    prepareToClose();
    List<ServerSocketChannel> channels = new ArrayList<>();
    IOException failure = null;
    boolean done = false;
    try {
      for (SocketAddress address : addresses) {
        try {
          channels.add(bind(sharingPort(address, channels), settings));
        } catch (IOException e) {
          // A family that the machine lacks, such as IPv6, has names nevertheless.
          if (isTaken(e) || addresses.size() == 1) {
            throw e;
          }
          failure = e;
        }
      }
      if (channels.isEmpty() && failure != null) {
        throw failure;
      }
      Server server = new Server(getRunningLoop(), handler, settings, channels);
      done = true;
      return server;
    } finally {
      if (!done) {
        for (ServerSocketChannel channel : channels) {
          channel.close();
        }
      }
    }
  }

  private static boolean isTaken(IOException failure) {
    return String.valueOf(failure.getMessage()).contains("already in use");
  }

  /** With any port asked for, all addresses get the one that the first has got. */
  private static SocketAddress sharingPort(SocketAddress address, List<ServerSocketChannel> bound)
      throws IOException {
    if (bound.isEmpty() || !(address instanceof InetSocketAddress inet) || inet.getPort() != 0) {
      return address;
    }
    int port = ((InetSocketAddress) bound.get(0).getLocalAddress()).getPort();
    return new InetSocketAddress(inet.getAddress(), port);
  }

  private static ServerSocketChannel bind(SocketAddress address, Settings settings)
      throws IOException {
    boolean isUnix = address instanceof UnixDomainSocketAddress;
    ServerSocketChannel channel =
        isUnix ? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
    boolean bound = false;
    try {
      channel.configureBlocking(false);
      if (isUnix) {
        removeStale(((UnixDomainSocketAddress) address).getPath());
      } else {
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      }
      channel.bind(address, settings.backlog);
      bound = true;
      return channel;
    } catch (IOException e) {
      throw bindFailure(e, address);
    } finally {
      if (!bound) {
        channel.close();
      }
    }
  }

  private static IOException bindFailure(IOException thrown, SocketAddress address) {
    java.net.BindException error = new java.net.BindException(thrown.getMessage() + ": " + address);
    error.initCause(thrown);
    return error;
  }

  /** Removes the socket of a server that no longer listens; a file of another kind stays. */
  private static void removeStale(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) || !isSocket(path)) {
      return;
    }
    try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      probe.connect(UnixDomainSocketAddress.of(path));
    } catch (java.net.ConnectException e) {
      Files.delete(path);
    }
  }

  private static boolean isSocket(Path path) throws IOException {
    try {
      int mode = (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
      return (mode & FILE_TYPE) == SOCKET;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }
}
