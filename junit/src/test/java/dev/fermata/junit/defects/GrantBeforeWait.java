package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;

import dev.fermata.Future;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime's own barrier once did: of two parties and four tasks, the one that arrives
 * while those outside are let in grants all turns, also its own, for which it does not wait yet,
 * and then waits for ever.
 */
final class GrantBeforeWait {
  private static final int PARTIES = 2;

  private enum Phase {
    FILLING,
    DRAINING
  }

  private final boolean correct;
  private final List<Turn> inside = new ArrayList<>();
  private final List<Turn> outside = new ArrayList<>();
  private Phase phase = Phase.FILLING;
  private int count;

  private GrantBeforeWait(boolean correct) {
    this.correct = correct;
  }

  @Async
  static void run(boolean correct) {
    GrantBeforeWait barrier = new GrantBeforeWait(correct);
    var a = createTask(GrantBeforeWaitAsync.arrive(barrier));
    var b = createTask(GrantBeforeWaitAsync.arrive(barrier));
    var c = createTask(GrantBeforeWaitAsync.arrive(barrier));
    barrier.arrive();
    await(gather(a, b, c));
  }

  @Async
  void arrive() {
    Turn turn = null;
    while (phase == Phase.DRAINING || turn == null && !outside.isEmpty()) {
      turn = new Turn();
      outside.add(turn);
      if (phase == Phase.FILLING) {
        outside.forEach(Turn::grant);
      }
      turn.take(correct);
      outside.remove(turn);
    }
    count++;
    if (count == PARTIES) {
      phase = Phase.DRAINING;
      inside.forEach(Turn::grant);
    } else {
      turn = new Turn();
      inside.add(turn);
      turn.take(correct);
      inside.remove(turn);
    }
    count--;
    if (count == 0) {
      phase = Phase.FILLING;
      outside.forEach(Turn::grant);
    }
  }

  /** A place in a line. */
  static final class Turn {
    private boolean granted;
    private @Nullable Future<Void> waiter;

    private void grant() {
      if (!granted) {
        granted = true;
        if (waiter != null) {
          waiter.setResult(null);
        }
      }
    }

    @Async
    void take(boolean looksFirst) {
      if (!looksFirst || !granted) {
        waiter = new Future<>();
        await(waiter);
      }
    }
  }
}
