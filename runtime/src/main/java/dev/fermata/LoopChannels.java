package dev.fermata;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The channels that a loop closes with itself and that its tasks wait for, and the selector that
 * knows when they are ready. Confined to the loop's thread, unless said otherwise.
 */
abstract class LoopChannels {
  /**
   * For how long a selector may wait in one go while tasks wait at channels. The JDK does not tell
   * a selector that waits of a channel that another thread closes, so it has to look.
   */
  static final long LONGEST_WAIT_MILLISECONDS = 1_000;

  final AbstractEventLoop loop;
  final Selector selector;
  private final Set<ChannelWatch> watches = new LinkedHashSet<>();
  private volatile int watchCount;
  private int waits;

  LoopChannels(AbstractEventLoop loop, Selector selector) {
    this.loop = loop;
    this.selector = selector;
  }

  /** Has a selector that waits at this moment heed that a key asks for more. */
  abstract void keyChanged();

  /** Has the selector let go of the keys of closed channels: only then the system closes them. */
  abstract void releaseClosed() throws IOException;

  final void waitCountChanged(int change) {
    waits += change;
  }

  /** Whether any task waits. */
  final boolean hasWaits() {
    return waits > 0;
  }

  /** What is known of a channel, which is closed with the loop from now on. */
  final ChannelWatch watch(SelectableChannel channel) throws IOException {
    SelectionKey key = channel.keyFor(selector);
    if (key != null && key.attachment() instanceof ChannelWatch known) {
      if (!known.isOpen()) {
        throw new ClosedChannelException();
      }
      return known;
    }
    key = channel.register(selector, 0);
    ChannelWatch watch = new ChannelWatch(this, key);
    key.attach(watch);
    watches.add(watch);
    watchCount = watches.size();
    return watch;
  }

  /** Closes a channel; who waits at it fails at once. */
  final void close(SelectableChannel channel) throws IOException {
    SelectionKey key = channel.keyFor(selector);
    try {
      channel.close();
    } finally {
      if (key != null && key.attachment() instanceof ChannelWatch watch) {
        forget(watch);
        releaseClosed();
      }
    }
  }

  private void forget(ChannelWatch watch) {
    watches.remove(watch);
    watchCount = watches.size();
    watch.fail();
  }

  /**
   * Whether the selector dropped channels, which others closed, that are not forgotten yet; to be
   * asked on the thread that waits at the selector.
   */
  final boolean hasLostChannels() {
    return selector.keys().size() < watchCount;
  }

  /** Forgets the channels that others closed. */
  final void forgetLostChannels() {
    for (ChannelWatch watch : watches.toArray(ChannelWatch[]::new)) {
      if (!watch.isOpen()) {
        forget(watch);
      }
    }
  }

  /** Closes the selector and all channels, with the loop, whose tasks are dropped. */
  void closeAll() throws IOException {
    IOException failure = null;
    for (ChannelWatch watch : watches) {
      try {
        watch.channel().close();
      } catch (IOException e) {
        failure = failure == null ? e : failure;
      }
    }
    watches.clear();
    selector.close();
    if (failure != null) {
      throw failure;
    }
  }

  /** What {@link EventLoop#awaitReady} returns. */
  static final class AwaitReady extends Coroutine<@Nullable Void> {
    private final AbstractEventLoop loop;
    private final SelectableChannel channel;
    private final int operations;
    private ChannelWatch.@Nullable Wait wait;

    AwaitReady(AbstractEventLoop loop, SelectableChannel channel, int operations) {
      this.loop = loop;
      this.channel = channel;
      this.operations = operations;
    }

    @Override
    protected @Nullable Void resume() throws Throwable {
      ChannelWatch.Wait entered = wait;
      if (entered == null) {
        entered = loop.enterWait(channel, operations);
        wait = entered;
        suspend(1, entered);
        return null;
      }
      entered.leave();
      return awaited();
    }
  }
}
