package dev.fermata.junit;

import dev.fermata.ReadyEntry;
import dev.fermata.ReadyOrder;
import dev.fermata.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What is ready, in the order in which a loop without a chooser would run it; from those of it that
 * may go first a {@link Chooser} picks.
 *
 * <p>A loop without a chooser runs in each turn what was ready when the turn began. Here every step
 * is a turn, so each entry knows its turn: that after the one of the first entry that is left.
 *
 * <p>What a pick passes over is <em>deferred</em>: it then comes behind everything that is not. So
 * a task that is held up while others go on, as most races need it, takes one deviation, however
 * many steps the others make. A task that yields lets what is deferred go first, and nothing is
 * deferred for ever.
 */
final class ScheduledOrder implements ReadyOrder {
  /** For how many steps something is deferred at most, so that no loop waits for it in vain. */
  private static final int MAX_DEFERRED = 1000;

  private Chooser chooser;
  private final List<Ready> entries = new ArrayList<>();

  /** What was passed over, the first one first. */
  private final ArrayDeque<Deferred> deferred = new ArrayDeque<>();

  private final Tasks tasks = new Tasks();
  private long arrivals;
  private long turn;
  private long steps;
  private long maxSteps = Long.MAX_VALUE;
  private RunListener listener = RunListener.NONE;

  /**
   * An entry that was passed over.
   *
   * @param until the step after which it is not deferred any more
   */
  private record Deferred(Ready entry, long until) {}

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

  /** Does something in the order in which things become ready, unheard. */
  void quietly(Runnable action) {
    Chooser outerChooser = chooser;
    RunListener outerListener = listener;
    chooser = Fifo.INSTANCE;
    listener = RunListener.NONE;
    try {
      action.run();
    } finally {
      chooser = outerChooser;
      listener = outerListener;
    }
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
    if (entry.kind() == ReadyEntry.Kind.YIELD && !deferred.isEmpty()) {
      defer(added);
    } else {
      insert(added);
    }
    listener.becameReady(added);
  }

  private void defer(Ready entry) {
    deferred.addLast(new Deferred(entry, steps + MAX_DEFERRED));
  }

  private void insert(Ready added) {
    int index = entries.size();
    while (index > 0 && added.isBefore(entries.get(index - 1))) {
      index--;
    }
    entries.add(index, added);
  }

  @Override
  public int size() {
    return entries.size() + deferred.size();
  }

  @Override
  public ReadyEntry take() {
    listener.beforeStep();
    while (!deferred.isEmpty() && (entries.isEmpty() || deferred.getFirst().until < steps)) {
      insert(deferred.removeFirst().entry);
    }
    turn = Math.max(turn, entries.get(0).turn);
    Ready taken = next();
    if (!entries.remove(taken)) {
      deferred.removeIf(each -> each.entry == taken);
    }
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
    for (Ready passedOver : choices.subList(0, index)) {
      if (entries.remove(passedOver)) {
        defer(passedOver);
      }
    }
    return choices.get(index);
  }

  /** What may run next without breaking an order that every schedule keeps. */
  private List<Ready> choices() {
    List<Ready> all = new ArrayList<>(size());
    all.addAll(entries);
    deferred.forEach(each -> all.add(each.entry));
    List<Ready> choices = new ArrayList<>(all.size());
    for (Ready entry : all) {
      if (!entry.entry().cancelled() && !isPreceded(entry, all)) {
        choices.add(entry);
      }
    }
    return choices;
  }

  private static boolean isPreceded(Ready entry, List<Ready> all) {
    if (entry.entry().line() == null && entry.entry().deadline() == null) {
      return false;
    }
    for (Ready other : all) {
      if (other != entry && !other.entry().cancelled() && other.mustPrecede(entry)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void clear() {
    entries.clear();
    deferred.clear();
  }
}
