package dev.fermata;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One channel of a loop, and who waits for what on it. Confined to the loop's thread but for the
 * key, which is made for use on any.
 */
final class ChannelWatch {
  private final LoopChannels owner;
  private final SelectionKey key;

  /** One for each of reading and writing, rarely more: no two for the same operation. */
  private final List<Wait> waits = new ArrayList<>(2);

  /** What the key is known to ask for; it may have been asked for longer than anybody waits. */
  private int interest;

  ChannelWatch(LoopChannels owner, SelectionKey key) {
    this.owner = owner;
    this.key = key;
  }

  boolean isOpen() {
    return key.isValid();
  }

  SelectableChannel channel() {
    return key.channel();
  }

  Wait enter(AbstractEventLoop loop, int operations) throws IOException {
    int taken = waitedFor() & operations;
    if (taken != 0) {
      throw new IllegalStateException(
          "another task waits already for " + names(taken) + " on " + channel());
    }
    if ((interest & operations) != operations) {
      try {
        key.interestOpsOr(operations);
      } catch (CancelledKeyException e) {
        throw new ClosedChannelException();
      }
      interest |= operations;
      owner.keyChanged();
    }
    Wait wait = new Wait(loop, this, operations);
    waits.add(wait);
    if (wait.isOutstanding()) {
      loop.outside().expect();
    }
    owner.waitCountChanged(1);
    return wait;
  }

  /**
   * Ends the waits for what the channel is ready for now; on the loop's thread.
   *
   * @return what it is ready for while nobody waits
   */
  int ready(int operations) {
    int unwanted = operations & ~waitedFor();
    for (int i = 0; i < waits.size(); ) {
      Wait wait = waits.get(i);
      if ((wait.operations & operations) == 0) {
        i++;
      } else {
        remove(wait);
        wait.complete(null);
      }
    }
    return unwanted;
  }

  /** Notes what the key no longer asks for. */
  void loseInterest(int operations) {
    interest &= ~operations;
  }

  /** Ends all waits, since the channel is closed. */
  void fail() {
    while (!waits.isEmpty()) {
      Wait wait = waits.get(waits.size() - 1);
      remove(wait);
      wait.complete(Failure.of(new ClosedChannelException()));
    }
  }

  private void remove(Wait wait) {
    if (waits.remove(wait)) {
      owner.waitCountChanged(-1);
      if (wait.isOutstanding()) {
        wait.loop().outside().settle();
      }
    }
  }

  private int waitedFor() {
    int operations = 0;
    for (int i = 0; i < waits.size(); i++) {
      operations |= waits.get(i).operations;
    }
    return operations;
  }

  private static String names(int operations) {
    List<String> names = new ArrayList<>(1);
    if ((operations & SelectionKey.OP_READ) != 0) {
      names.add("OP_READ");
    }
    if ((operations & SelectionKey.OP_WRITE) != 0) {
      names.add("OP_WRITE");
    }
    if ((operations & SelectionKey.OP_CONNECT) != 0) {
      names.add("OP_CONNECT");
    }
    if ((operations & SelectionKey.OP_ACCEPT) != 0) {
      names.add("OP_ACCEPT");
    }
    return String.join(" and ", names);
  }

  /** The wait of one task. */
  static final class Wait extends Future<@Nullable Void> {
    private final ChannelWatch watch;
    private final int operations;

    private Wait(AbstractEventLoop loop, ChannelWatch watch, int operations) {
      super(loop);
      this.watch = watch;
      this.operations = operations;
    }

    /** Whether virtual time stands still meanwhile: a server that only waits for peers is idle. */
    private boolean isOutstanding() {
      return operations != SelectionKey.OP_ACCEPT;
    }

    /** {@code OP_READ on …SocketChannel[connected local=… remote=…]}. */
    @Override
    Object source() {
      return names(operations) + " on " + watch.channel();
    }

    /** Forgets the wait, if nothing has ended it. */
    void leave() {
      if (!done()) {
        watch.remove(this);
      }
    }

    @Override
    void requestCancel(@Nullable String message, ArrayDeque<Future<?>> further) {
      leave();
      super.requestCancel(message, further);
    }
  }
}
