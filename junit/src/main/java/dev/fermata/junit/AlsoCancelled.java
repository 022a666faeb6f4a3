package dev.fermata.junit;

import dev.fermata.junit.Cancellation.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The schedules of another search, each once more with the target cancelled at random. */
final class AlsoCancelled implements Search {
  private final Search search;
  private final long seed;
  private final int cancellations;
  private int run;

  /** The schedule to try once more, cancelled. */
  private @Nullable Attempt again;

  private boolean isAgain;

  AlsoCancelled(Search search, long seed, int cancellations) {
    this.search = search;
    this.seed = seed;
    this.cancellations = cancellations;
  }

  @Override
  public @Nullable Attempt next() {
    Attempt cancelled = again;
    again = null;
    isAgain = cancelled != null;
    return isAgain ? cancelled : search.next();
  }

  @Override
  public void ran(Trial.Outcome outcome) {
    if (isAgain) {
      return;
    }
    search.ran(outcome);
    if (outcome.targetSuspensions() > 0 && !outcome.aborted()) {
      again =
          new Attempt(
              new ReplayChooser(outcome.plan().deviations()),
              random(outcome.targetSuspensions(), Seeds.random(~seed, run++)));
    }
  }

  private List<Cancellation> random(int suspensions, SplittableRandom random) {
    List<Cancellation> chosen = new ArrayList<>();
    int first = 1 + random.nextInt(suspensions);
    chosen.add(new Cancellation(first, randomWindow(random)));
    if (cancellations > 1) {
      // Behind the first, the target cleans up: how often it is suspended there is not known.
      chosen.add(new Cancellation(first + 1 + random.nextInt(2), randomWindow(random)));
    }
    return chosen;
  }

  private static Window randomWindow(SplittableRandom random) {
    return random.nextBoolean() ? Window.WAITING : Window.WOKEN;
  }
}
