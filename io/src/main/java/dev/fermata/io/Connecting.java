package dev.fermata.io;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.toThread;
import static dev.fermata.Fermata.waitFor;
import static dev.fermata.Fermata.waitUntil;

import dev.fermata.EventLoop;
import dev.fermata.ReturnWhen;
import dev.fermata.Task;
import dev.fermata.Waited;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Opens connections. Whatever ends that early, no channel is left. */
final class Connecting {
  /** How long one address may take before the next is tried as well: RFC 8305, section 5. */
  private static final Duration ATTEMPT_DELAY = Duration.ofMillis(250);

  private final EventLoop loop = getRunningLoop();
  private final Settings settings;

  /** What is to be closed if it is not given away. */
  private @Nullable Connection opened;

  private Connecting(Settings settings) {
    this.settings = settings;
  }

  @Async
  static Connection openConnection(String host, int port, Settings settings) throws IOException {
    Connecting connecting = new Connecting(settings);
    boolean done = false;
    try {
      Connection connection =
          await(waitFor(ConnectingAsync.openHost(connecting, host, port), settings.connectTimeout));
      done = true;
      return connection;
    } catch (TimeoutException e) {
      throw connecting.timedOut(host + ":" + port);
    } finally {
      if (!done) {
        connecting.discard();
      }
    }
  }

  @Async
  static Connection openConnection(SocketAddress address, Settings settings) throws IOException {
    if (address instanceof InetSocketAddress inet && inet.isUnresolved()) {
      return await(ConnectingAsync.openConnection(inet.getHostString(), inet.getPort(), settings));
    }
    Connecting connecting = new Connecting(settings);
    boolean done = false;
    try {
      Connection connection =
          await(
              waitFor(
                  ConnectingAsync.openFirst(connecting, List.of(address), Sockets.hostOf(address)),
                  settings.connectTimeout));
      done = true;
      return connection;
    } catch (TimeoutException e) {
      throw connecting.timedOut(address.toString());
    } finally {
      if (!done) {
        connecting.discard();
      }
    }
  }

  private IOException timedOut(String peer) {
    return Errors.timedOut(
        "connecting took more than %s: %s".formatted(settings.connectTimeout, peer));
  }

  private void discard() {
    if (opened != null) {
      opened.abort();
    }
  }

  @Async
  private Connection openHost(String host, int port) throws IOException {
    InetAddress[] addresses =
        await(toThread(() -> InetAddress.getAllByName(host)), IOException.class);
    return await(ConnectingAsync.openFirst(this, interleaved(addresses, port), host));
  }

  /** The families in turn, beginning with the first one's: RFC 8305, section 4. */
  static List<SocketAddress> interleaved(InetAddress[] addresses, int port) {
    Deque<SocketAddress> sameFamily = new ArrayDeque<>();
    Deque<SocketAddress> otherFamily = new ArrayDeque<>();
    for (InetAddress address : addresses) {
      (address.getClass() == addresses[0].getClass() ? sameFamily : otherFamily)
          .add(new InetSocketAddress(address, port));
    }
    List<SocketAddress> result = new ArrayList<>();
    while (!sameFamily.isEmpty() || !otherFamily.isEmpty()) {
      for (Deque<SocketAddress> family : List.of(sameFamily, otherFamily)) {
        if (!family.isEmpty()) {
          result.add(family.remove());
        }
      }
    }
    return result;
  }

  @Async
  private Connection openFirst(List<SocketAddress> addresses, @Nullable String host)
      throws IOException {
    SocketChannel channel =
        addresses.size() == 1
            ? await(ConnectingAsync.connect(this, addresses.get(0)))
            : await(ConnectingAsync.race(this, addresses));
    Connection connection = Sockets.connection(loop, channel, settings, host, true, null);
    opened = connection;
    if (settings.tls != null) {
      await(TlsStartAsync.handshake(connection, settings.tls, settings.tlsParameters));
    }
    return connection;
  }

  @Async
  private SocketChannel connect(SocketAddress address) throws IOException {
    SocketChannel channel = null;
    boolean connected = false;
    try {
      channel = Sockets.open(address);
      Sockets.configure(channel, settings);
      bind(channel);
      connected = channel.connect(address);
      while (!connected) {
        await(loop.whenReady(channel, SelectionKey.OP_CONNECT));
        connected = channel.finishConnect();
      }
      return channel;
    } catch (IOException e) {
      throw Errors.at(e, address);
    } finally {
      if (!connected && channel != null) {
        loop.closeChannel(channel);
      }
    }
  }

  private void bind(SocketChannel channel) throws IOException {
    SocketAddress own = settings.bindAddress;
    if (own != null) {
      try {
        channel.bind(own);
      } catch (IOException e) {
        throw Errors.at(e, own);
      }
    }
  }

  @Async
  private SocketChannel race(List<SocketAddress> addresses) throws IOException {
    Deque<SocketAddress> untried = new ArrayDeque<>(addresses);
    List<Task<SocketChannel>> attempts = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    SocketChannel winner = null;
    try {
      while (winner == null && !(untried.isEmpty() && attempts.isEmpty())) {
        if (!untried.isEmpty()) {
          attempts.add(createTask(ConnectingAsync.connect(this, untried.remove())));
        }
        Waited<Task<SocketChannel>> waited =
            untried.isEmpty()
                ? await(waitUntil(ReturnWhen.FIRST_COMPLETED, attempts))
                : await(waitUntil(ReturnWhen.FIRST_COMPLETED, attempts, ATTEMPT_DELAY));
        for (Task<SocketChannel> ended : waited.done()) {
          Throwable failure = ended.exception();
          if (failure != null) {
            failures.add(failure);
            attempts.remove(ended);
          } else if (winner == null) {
            winner = ended.result();
            attempts.remove(ended);
          }
        }
      }
    } finally {
      for (Task<SocketChannel> attempt : attempts) {
        attempt.addDoneCallback(late -> closeIfConnected((Task<SocketChannel>) late));
        attempt.cancel();
      }
    }
    if (winner == null) {
      throw combined(failures);
    }
    return winner;
  }

  private void closeIfConnected(Task<SocketChannel> attempt) {
    if (!attempt.cancelled() && attempt.exception() == null) {
      try {
        loop.closeChannel(attempt.result());
      } catch (IOException e) {
        // It was not needed.
      }
    }
  }

  private static IOException combined(List<Throwable> failures) {
    Throwable first = failures.get(0);
    for (Throwable other : failures.subList(1, failures.size())) {
      first.addSuppressed(other);
    }
    return first instanceof IOException e ? e : new IOException(first);
  }
}
