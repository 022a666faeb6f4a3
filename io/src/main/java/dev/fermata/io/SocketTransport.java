package dev.fermata.io;

import dev.fermata.EventLoop;
import dev.fermata.Future;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A connected socket, TCP or Unix. */
final class SocketTransport implements Transport {
  /** How many buffers of input are dropped at most: a peer that never stops may lose something. */
  private static final int MOST_DISCARDED = 16;

  private final EventLoop loop;
  private final SocketChannel channel;
  private final Object peer;

  /**
   * Whether the last read took all that was there: then the next one asks the selector first. What
   * has come meanwhile makes the channel ready at once.
   */
  private boolean drained;

  SocketTransport(EventLoop loop, SocketChannel channel, Object peer) throws IOException {
    this.loop = loop;
    this.channel = channel;
    this.peer = peer;
    loop.adopt(channel);
  }

  SocketChannel channel() {
    return channel;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (drained && channel.isOpen()) {
      return 0;
    }
    int space = into.remaining();
    try {
      int count = channel.read(into);
      drained = count >= 0 && count < space;
      return count;
    } catch (IOException e) {
      throw Errors.at(e, peer);
    }
  }

  @Override
  public Future<Void> whenReadable() throws IOException {
    Future<Void> ready = loop.whenReady(channel, SelectionKey.OP_READ);
    drained = false;
    return ready;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int limit = from.limit();
    from.limit(Math.min(limit, from.position() + Scratch.SIZE));
    try {
      return channel.write(from);
    } catch (IOException e) {
      throw Errors.at(e, peer);
    } finally {
      from.limit(limit);
    }
  }

  @Override
  public boolean flush() {
    return true;
  }

  @Override
  public Future<Void> whenWritable() throws IOException {
    return loop.whenReady(channel, SelectionKey.OP_WRITE);
  }

  @Override
  public void end() throws IOException {
    try {
      channel.shutdownOutput();
    } catch (IOException e) {
      throw Errors.at(e, peer);
    }
  }

  @Override
  public void discardInput() {
    try {
      for (int i = 0; i < MOST_DISCARDED; i++) {
        if (channel.read(Scratch.take()) <= 0) {
          return;
        }
      }
    } catch (IOException e) {
      // Nothing comes from such a peer.
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      loop.closeChannel(channel);
    }
  }
}
