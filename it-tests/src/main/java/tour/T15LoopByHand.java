package tour;

import static dev.fermata.Fermata.newEventLoop;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofSeconds;

import dev.fermata.EventLoop;

/** What {@code run} does, step by step. */
public final class T15LoopByHand {
  private T15LoopByHand() {}

  static void runAndClose(EventLoop loop) {
    try {
      loop.runUntilComplete(sleep(ofSeconds(1)));
    } finally {
      loop.close();
    }
    System.out.println("loop closed: " + loop.isClosed());
  }

  public static void main(String[] args) {
    runAndClose(newEventLoop());
  }
}
