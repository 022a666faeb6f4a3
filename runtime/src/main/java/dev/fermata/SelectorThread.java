package dev.fermata;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/**
 * Watches channels on a thread of its own, for a loop that has no selector to wait at. Whatever is
 * found ready is asked for no longer until a task waits for it again.
 */
final class SelectorThread extends LoopChannels implements Runnable {

  private SelectorThread(AbstractEventLoop loop) throws IOException {
    super(loop, Selector.open());
  }

  static SelectorThread start(AbstractEventLoop loop) throws IOException {
    SelectorThread started = new SelectorThread(loop);
    Thread thread = new Thread(started, "fermata-selector");
    thread.setDaemon(true);
    thread.start();
    return started;
  }

  @Override
  void keyChanged() {
    selector.wakeup();
  }

  @Override
  void releaseClosed() {
    selector.wakeup();
  }

  @Override
  public void run() {
    try {
      while (true) {
        selector.select(this::ready, LONGEST_WAIT_MILLISECONDS);
        if (hasLostChannels()) {
          loop.post(this::forgetLostChannels);
        }
      }
    } catch (ClosedSelectorException e) {
      // The loop is closed.
    } catch (IOException e) {
      loop.post(
          () ->
              loop.callExceptionHandler(
                  new ExceptionContext("Cannot wait for channels any longer", e, null, null)));
    }
  }

  private void ready(SelectionKey key) {
    try {
      int operations = key.readyOps();
      key.interestOpsAnd(~operations);
      ChannelWatch watch = (ChannelWatch) key.attachment();
      loop.post(
          () -> {
            watch.loseInterest(operations);
            watch.ready(operations);
          });
    } catch (CancelledKeyException e) {
      // Closed meanwhile, which the next look at the keys tells.
    }
  }
}
