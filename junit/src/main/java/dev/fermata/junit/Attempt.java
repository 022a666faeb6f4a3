package dev.fermata.junit;

import java.util.List;

/** What to try next. */
record Attempt(Chooser chooser, List<Cancellation> cancellations) {

  static Attempt of(Plan plan) {
    return new Attempt(new ReplayChooser(plan.deviations()), plan.cancellations());
  }
}
