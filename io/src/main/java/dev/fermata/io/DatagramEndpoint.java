package dev.fermata.io;

import static dev.fermata.Fermata.getRunningLoop;

import dev.fermata.AsyncScope;
import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends and receives datagrams (UDP). The counterpart of {@code
 * asyncio.loop.create_datagram_endpoint}; opened by {@link Net#openDatagram}. What comes while
 * nobody receives waits with the system, which drops what is too much.
 *
 * <p>For the tasks of one loop, on its thread; closed with the loop at the latest.
 */
public final class DatagramEndpoint implements AsyncScope {
  private final EventLoop loop;
  private final String name;
  private final DatagramChannel channel;
  private final @Nullable SocketAddress remote;

  private DatagramEndpoint(EventLoop loop, DatagramChannel channel, @Nullable SocketAddress remote)
      throws IOException {
    this.loop = loop;
    this.name = "UDP " + channel.getLocalAddress();
    this.channel = channel;
    this.remote = remote;
  }

  static DatagramEndpoint open(@Nullable SocketAddress local, @Nullable SocketAddress remote)
      throws IOException {
    EventLoop loop = getRunningLoop();
    checkResolved(local);
    checkResolved(remote);
    DatagramChannel channel = DatagramChannel.open();
    boolean opened = false;
    try {
      channel.configureBlocking(false);
      channel.bind(local);
      if (remote != null) {
        channel.connect(remote);
      }
      loop.adopt(channel);
      opened = true;
      return new DatagramEndpoint(loop, channel, remote);
    } catch (IOException e) {
      throw Errors.at(e, Objects.requireNonNullElse(local, String.valueOf(remote)));
    } finally {
      if (!opened) {
        channel.close();
      }
    }
  }

  /**
   * Receives a datagram. One task receives at a time.
   *
   * @return a coroutine that gives the datagram; cancelled, it loses none
   * @throws IOException from the coroutine: {@link java.net.PortUnreachableException} if a peer was
   *     set and does not listen; the endpoint is closed
   */
  public Coroutine<Datagram> receive() throws IOException {
    return DatagramsAsync.receive(this);
  }

  /**
   * Sends a datagram to the peer that was set.
   *
   * @param data what to send
   * @return a coroutine that ends when the system took it
   * @throws IOException from the coroutine: it is too long; the endpoint is closed
   * @throws IllegalStateException if no peer was set
   */
  public Coroutine<Void> send(byte[] data) throws IOException {
    if (remote == null) {
      throw new IllegalStateException("no peer was set: say whom to send to");
    }
    return DatagramsAsync.send(this, data.clone(), remote);
  }

  /**
   * Sends a datagram.
   *
   * @param data what to send
   * @param target whom to
   * @return a coroutine that ends when the system took it
   * @throws IOException from the coroutine: it is too long; the endpoint is closed
   */
  public Coroutine<Void> send(byte[] data, SocketAddress target) throws IOException {
    Objects.requireNonNull(target, "target");
    return DatagramsAsync.send(this, data.clone(), target);
  }

  /**
   * Returns this end's address.
   *
   * @return the address with the port that was got
   */
  public SocketAddress localAddress() {
    try {
      return channel.getLocalAddress();
    } catch (IOException e) {
      throw new IllegalStateException("the endpoint is closed", e);
    }
  }

  /**
   * Sets an option of the socket.
   *
   * @param option the option
   * @param value its value
   * @param <T> the type of its value
   * @return this
   * @throws IOException if it cannot be set
   */
  public <T> DatagramEndpoint withOption(SocketOption<T> option, T value) throws IOException {
    channel.setOption(option, value);
    return this;
  }

  /**
   * Closes the endpoint.
   *
   * @param cause what ended the scope's block; null for a normal end
   * @return a coroutine that gives false
   */
  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return Errors.undeclared(() -> DatagramsAsync.exit(this));
  }

  EventLoop loop() {
    return loop;
  }

  /** What messages call it, also when it is closed. */
  String name() {
    return name;
  }

  DatagramChannel channel() {
    return channel;
  }

  /** A datagram that is there; null for none now. */
  @Nullable Datagram poll() throws IOException {
    ByteBuffer scratch = Scratch.take();
    SocketAddress sender;
    try {
      sender = channel.receive(scratch);
    } catch (java.net.PortUnreachableException e) {
      throw named(e);
    }
    if (sender == null) {
      return null;
    }
    byte[] data = new byte[scratch.flip().remaining()];
    scratch.get(data);
    return new Datagram(data, sender);
  }

  private static void checkResolved(@Nullable SocketAddress address) throws IOException {
    if (address instanceof InetSocketAddress inet && inet.isUnresolved()) {
      throw new java.net.UnknownHostException(inet.getHostString());
    }
  }

  /** Whether the system took a datagram. */
  boolean offer(byte[] data, SocketAddress target) throws IOException {
    checkResolved(target);
    try {
      return channel.send(ByteBuffer.wrap(data), target) == data.length;
    } catch (java.net.PortUnreachableException e) {
      throw named(e);
    } catch (ClosedChannelException e) {
      throw e;
    } catch (IOException e) {
      throw Errors.at(e, target);
    }
  }

  private java.net.PortUnreachableException named(java.net.PortUnreachableException thrown) {
    java.net.PortUnreachableException error =
        new java.net.PortUnreachableException("nobody listens at " + remote);
    error.initCause(thrown);
    return error;
  }

  @Override
  public String toString() {
    return "DatagramEndpoint[" + (channel.isOpen() ? localAddress() : "closed") + "]";
  }
}
