package dev.fermata;

import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What a loop has to run: the entries that are ready, in order, the timers, and the inbox, which
 * alone is for other threads. An entry is a {@link CallbackHandle}, a {@link SleepFuture} that is
 * due, or a {@link Task} for its next step, so that waking a task allocates nothing.
 *
 * <p>Whatever becomes ready comes in through {@link #add} and goes out through {@link #poll}:
 * {@link OrderedSchedule} has another order.
 */
class Schedule {
  /** How many entries of the inbox one turn takes, so that others cannot hold it up for ever. */
  private static final int MAX_TAKEN = 10_000;

  /** The time to wait where only other threads can make anything ready. */
  static final long FOREVER = Long.MAX_VALUE;

  private final ArrayDeque<Object> ready = new ArrayDeque<>();
  private final TimerQueue timers = new TimerQueue();
  private final ConcurrentLinkedQueue<CallbackHandle> inbox = new ConcurrentLinkedQueue<>();

  /** When the timer was due that became ready last, in nanoseconds of the loop's clock. */
  private long lastDue;

  void add(Object entry) {
    ready.add(entry);
  }

  TimerHandle addTimer(
      AbstractEventLoop loop, Runnable callback, @Nullable ContextValues context, long when) {
    TimedHandle timer = new TimedHandle(loop, callback, context, when);
    timers.add(timer, when);
    return timer;
  }

  TimerQueue timers() {
    return timers;
  }

  /** Called on any thread; whoever calls it then wakes the loop if that is idle. */
  void post(CallbackHandle handle) {
    inbox.add(handle);
  }

  boolean isInboxEmpty() {
    return inbox.isEmpty();
  }

  void takeInbox() {
    for (int taken = 0; taken < MAX_TAKEN; taken++) {
      CallbackHandle handle = inbox.poll();
      if (handle == null) {
        return;
      }
      add(handle);
    }
  }

  boolean hasTimers() {
    return timers.size() > 0;
  }

  /**
   * How long nothing but the inbox can make anything ready: 0 for not at all, less than {@link
   * #FOREVER} for as long as there is a timer, however late.
   *
   * @param deadline when else to look; FOREVER for never
   */
  long nanosecondsToWait(long now, long deadline) {
    if (!hasTimers() && deadline == FOREVER) {
      return FOREVER;
    }
    long when = hasTimers() ? Math.min(timers.deadline(), deadline) : deadline;
    if (when <= now) {
      return 0;
    }
    long nanoseconds = when - now;
    return nanoseconds < 0 ? FOREVER - 1 : Math.min(nanoseconds, FOREVER - 1);
  }

  void takeDueTimers(long now) {
    TimerQueue.Timer timer = timers.peek();
    while (timer != null && timers.deadline() <= now) {
      lastDue = timers.deadline();
      timers.remove(timer);
      add(timer);
      timer = timers.peek();
    }
  }

  final long lastDue() {
    return lastDue;
  }

  /** How many entries one turn runs: those that are ready when it begins. */
  int readyCount() {
    return ready.size();
  }

  @Nullable Object poll() {
    return ready.poll();
  }

  void clear() {
    ready.clear();
    inbox.clear();
    timers.clear();
  }
}
