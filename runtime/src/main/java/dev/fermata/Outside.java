package dev.fermata;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What a loop waits for from outside, and what others wait for that only the loop brings about. */
final class Outside {
  private final Set<CompletableFuture<?>> openStages = ConcurrentHashMap.newKeySet();
  private int outstanding;

  /** How many of those that are outstanding are stages, which anything may complete. */
  private int stages;

  /** How many results are still to come. */
  int outstanding() {
    return outstanding;
  }

  /** Whether work that a thread was given is outstanding, not a stage alone. */
  boolean awaitsWork() {
    return outstanding > stages;
  }

  /** Notes that something is outstanding that other threads work on. */
  void expect() {
    outstanding++;
  }

  /** Notes that something expected has come, or is no longer waited for. */
  void settle() {
    outstanding--;
  }

  /** Notes that a stage is awaited. */
  void expectStage() {
    outstanding++;
    stages++;
  }

  /** Notes that a stage has ended, or is no longer awaited. */
  void settleStage() {
    outstanding--;
    stages--;
  }

  /** Notes, on any thread, that others wait for a stage, until it ends. */
  void open(CompletableFuture<?> stage) {
    openStages.add(stage);
    stage.whenComplete((value, error) -> openStages.remove(stage));
  }

  /** Ends what others wait for, since the loop never will. */
  void cancelStages() {
    for (CompletableFuture<?> stage : openStages) {
      stage.cancel(false);
    }
  }
}
