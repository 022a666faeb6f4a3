package dev.fermata.junit;

import org.jspecify.annotations.Nullable;

/** Which schedules to try, one after another. */
interface Search {

  /** What to try next; null when all was tried. */
  @Nullable Attempt next();

  /** How the attempt that {@link #next} gave went. */
  void ran(Trial.Outcome outcome);
}
