package dev.fermata.io;

import static dev.fermata.Fermata.await;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;

/** What is done with a {@link DatagramEndpoint}. */
final class Datagrams {
  private Datagrams() {}

  @Async
  static Datagram receive(DatagramEndpoint endpoint) throws IOException {
    try {
      Datagram received = endpoint.poll();
      while (received == null) {
        await(endpoint.loop().whenReady(endpoint.channel(), SelectionKey.OP_READ));
        received = endpoint.poll();
      }
      return received;
    } catch (ClosedChannelException e) {
      throw Errors.at(e, endpoint.name());
    }
  }

  @Async
  static void send(DatagramEndpoint endpoint, byte[] data, SocketAddress target)
      throws IOException {
    try {
      while (!endpoint.offer(data, target)) {
        await(endpoint.loop().whenReady(endpoint.channel(), SelectionKey.OP_WRITE));
      }
    } catch (ClosedChannelException e) {
      throw Errors.at(e, endpoint.name());
    }
  }

  @Async
  static boolean exit(DatagramEndpoint endpoint) throws IOException {
    endpoint.loop().closeChannel(endpoint.channel());
    return false;
  }
}
