package dev.fermata.io;

import dev.fermata.EventLoop;
import dev.fermata.ExceptionContext;
import dev.fermata.Future;
import dev.fermata.TimerHandle;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Accepts at one address of a server, unless it is told to pause. */
final class Listener {
  /** How long it leaves a system alone that can take no more, for want of descriptors mostly. */
  private static final Duration BACK_OFF = Duration.ofSeconds(1);

  /** How many it accepts before others get their turn. */
  private static final int BATCH = 64;

  private final EventLoop loop;
  private final ServerSocketChannel channel;
  private final SocketAddress address;
  private final Consumer<SocketChannel> accepted;
  private @Nullable Future<Void> ready;
  private @Nullable TimerHandle retry;
  private boolean paused;

  Listener(EventLoop loop, ServerSocketChannel channel, Consumer<SocketChannel> accepted)
      throws IOException {
    this.loop = loop;
    this.channel = channel;
    this.address = channel.getLocalAddress();
    this.accepted = accepted;
  }

  SocketAddress address() {
    return address;
  }

  /** Accepts from now on. */
  void resume() {
    paused = false;
    if (ready == null && retry == null) {
      await();
    }
  }

  /** Accepts no more until it is resumed. */
  void pause() {
    paused = true;
    Future<Void> waiting = ready;
    if (waiting != null) {
      ready = null;
      waiting.cancel();
    }
  }

  void close() {
    pause();
    if (retry != null) {
      retry.cancel();
    }
    try {
      loop.closeChannel(channel);
    } catch (IOException e) {
      loop.callExceptionHandler(
          new ExceptionContext("Cannot close the server at " + address, e, null, null));
    }
  }

  private void await() {
    try {
      Future<Void> waiting = loop.whenReady(channel, SelectionKey.OP_ACCEPT);
      ready = waiting;
      waiting.addDoneCallback(this::accept);
    } catch (IOException e) {
      fail(e);
    }
  }

  private void accept(Future<Void> waited) {
    if (waited != ready) {
      return;
    }
    ready = null;
    if (waited.exception() != null) {
      // Somebody else closed the channel.
      return;
    }
    try {
      for (int i = 0; i < BATCH && !paused; i++) {
        SocketChannel peer = channel.accept();
        if (peer == null) {
          break;
        }
        accepted.accept(peer);
      }
    } catch (IOException | RuntimeException | Error e) {
      fail(e);
      return;
    }
    if (!paused) {
      await();
    }
  }

  private void fail(Throwable failure) {
    if (!channel.isOpen()) {
      return;
    }
    loop.callExceptionHandler(
        new ExceptionContext(
            "Cannot accept at %s, trying again in %d s".formatted(address, BACK_OFF.toSeconds()),
            failure,
            null,
            null));
    retry = loop.callLater(BACK_OFF, this::retry);
  }

  private void retry() {
    retry = null;
    if (!paused) {
      await();
    }
  }
}
