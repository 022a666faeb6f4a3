package dev.fermata.io;

import dev.fermata.EventLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Channels, as options want them. */
final class Sockets {
  private Sockets() {}

  static SocketChannel open(SocketAddress address) throws IOException {
    return address instanceof UnixDomainSocketAddress
        ? SocketChannel.open(StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }

  static void configure(SocketChannel channel, Settings settings) throws IOException {
    channel.configureBlocking(false);
    if (channel.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, settings.noDelay);
      if (settings.keepAlive) {
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      }
    }
    for (Map.Entry<SocketOption<?>, Object> option : settings.options.entrySet()) {
      set(channel, option.getKey(), option.getValue());
    }
  }

  @SuppressWarnings("unchecked") // Options are set with their values' types.
  private static <T> void set(SocketChannel channel, SocketOption<T> option, Object value)
      throws IOException {
    channel.setOption(option, (T) value);
  }

  /** A connection over a channel, which is closed if there can be none. */
  static Connection connection(
      EventLoop loop,
      SocketChannel channel,
      Settings settings,
      @Nullable String host,
      boolean isClient,
      @Nullable Runnable whenClosed)
      throws IOException {
    try {
      Endpoints endpoints =
          new Endpoints(
              channel.getLocalAddress(), channel.getRemoteAddress(), host, isClient, whenClosed);
      return new Connection(
          loop, new SocketTransport(loop, channel, endpoints), settings, endpoints);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The name that an address was made of, without asking anybody for it. */
  static @Nullable String hostOf(SocketAddress address) {
    return address instanceof InetSocketAddress inet ? inet.getHostString() : null;
  }
}
