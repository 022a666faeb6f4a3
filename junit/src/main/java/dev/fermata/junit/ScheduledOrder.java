package dev.fermata.junit;

import dev.fermata.ReadyEntry;
import dev.fermata.ReadyOrder;
import dev.fermata.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * What is ready, in the order in which a loop without a chooser would run it; from those of it that
 * may go first a {@link Chooser} picks.
 *
 * <p>A loop without a chooser runs in each turn what was ready when the turn began. Here every step
 * is a turn, so each entry knows its turn: that after the one of the first entry that is left.
 */
final class ScheduledOrder implements ReadyOrder {
  private Chooser chooser;
  private final List<Ready> entries = new ArrayList<>();
  private final Tasks tasks = new Tasks();
  private long arrivals;
  private long turn;
  private long steps;
  private long maxSteps = Long.MAX_VALUE;
  private RunListener listener = RunListener.NONE;

  ScheduledOrder(Chooser chooser) {
    this.chooser = chooser;
  }

  Tasks tasks() {
    return tasks;
  }

  long steps() {
    return steps;
  }

  void setMaxSteps(long maxSteps) {
    this.maxSteps = maxSteps;
  }

  /** From now on everything goes in the order in which it becomes ready, unheard. */
  void finish() {
    chooser = Fifo.INSTANCE;
    listener = RunListener.NONE;
    maxSteps = Long.MAX_VALUE;
  }

  void setListener(RunListener listener) {
    this.listener = listener;
  }

  @Override
  public void add(ReadyEntry entry) {
    Task<?> task = entry.task();
    if (task != null) {
      tasks.numberOf(task);
    }
    Ready added = new Ready(entry, tasks, arrivals++, turn + 1);
    int index = entries.size();
    while (index > 0 && added.isBefore(entries.get(index - 1))) {
      index--;
    }
    entries.add(index, added);
    listener.becameReady(added);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public ReadyEntry take() {
    listener.beforeStep();
    turn = entries.get(0).turn;
    Ready taken = next();
    entries.remove(taken);
    if (!taken.entry().cancelled()) {
      listener.stepBegins(taken);
    }
    return taken.entry();
  }

  private Ready next() {
    Ready first = entries.get(0);
    if (first.entry().cancelled()) {
      return first;
    }
    if (++steps > maxSteps) {
      throw new TestFailure(
          "the program did not end within %d steps (maxSteps): a livelock?\n%s"
              .formatted(maxSteps, new TaskTree(tasks.pending(), tasks::nameOf)));
    }
    if (chooser == Fifo.INSTANCE && listener == RunListener.NONE) {
      return first;
    }
    List<Ready> choices = choices();
    int index = chooser.choose(choices);
    if (index < 0 || index >= choices.size()) {
      throw new IllegalStateException(
          "the chooser picked " + index + " of " + choices.size() + " that are ready");
    }
    listener.chosen(choices, index);
    return choices.get(index);
  }

  /** What may run next without breaking an order that every schedule keeps. */
  private List<Ready> choices() {
    List<Ready> choices = new ArrayList<>(entries.size());
    for (Ready entry : entries) {
      if (!entry.entry().cancelled() && !isPreceded(entry)) {
        choices.add(entry);
      }
    }
    return choices;
  }

  private boolean isPreceded(Ready entry) {
    if (entry.entry().line() == null && entry.entry().deadline() == null) {
      return false;
    }
    for (Ready other : entries) {
      if (other != entry && !other.entry().cancelled() && other.mustPrecede(entry)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void clear() {
    entries.clear();
  }
}
