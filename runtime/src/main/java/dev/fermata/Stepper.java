package dev.fermata;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs a loop's turns, and in each what was ready when it began, step by step. Confined to the
 * loop's thread but for what the watchdog and {@code callSoonThreadsafe} ask: {@link #step()} and
 * {@link #isIdle()}.
 */
final class Stepper {
  /** The step of a loop that runs nothing. */
  static final long IDLE = -1;

  /** Nanoseconds; so that an int counts more than a year of them. */
  private static final long TICK = 10_000_000;

  private static final long FOREVER = Schedule.FOREVER;

  /** So that a loop with much to do neither starves its channels nor asks for them all the time. */
  private static final int STEPS_BETWEEN_LOOKS = 64;

  private final AbstractEventLoop loop;
  private final Schedule schedule;

  /** The number of the step that runs; IDLE when none does. */
  private final AtomicLong step = new AtomicLong(IDLE);

  /** Whether the loop waits, or is about to: whoever fills the inbox then has to wake it. */
  private volatile boolean idle;

  /**
   * What the loop's clock said, in {@link #TICK}s, when it was last read: at most {@link
   * #STEPS_BETWEEN_LOOKS} steps and one turn ago, and since the loop last waited. Never 0.
   */
  private int tick = 1;

  private boolean isTickStale = true;

  private long steps;
  private long stepsAtLook;
  private long turns;
  private boolean stopping;
  private boolean interrupted;
  private @Nullable Runnable interruptHandler;

  Stepper(AbstractEventLoop loop, Schedule schedule) {
    this.loop = loop;
    this.schedule = schedule;
  }

  /** Runs turns, and waits for work between them, until one is the last. */
  void run() {
    isTickStale = true;
    try {
      do {
        if (!stopping && !hasWork()) {
          awaitWork();
        }
        turn(FOREVER);
        noteInterrupt();
      } while (!stopping);
    } finally {
      step.setOpaque(IDLE);
      stopping = false;
      if (interrupted) {
        interrupted = false;
        Thread.currentThread().interrupt();
      }
    }
  }

  /** From now on others run the turns, with {@link #guestTurn}: in between the loop is idle. */
  void becomeGuest() {
    idle = true;
  }

  /**
   * One turn of a loop that does not wait itself.
   *
   * @param budget for how many nanoseconds to go on to a next entry
   */
  void guestTurn(long budget) {
    idle = false;
    isTickStale = true;
    try {
      turn(budget);
    } finally {
      step.setOpaque(IDLE);
      idle = true;
    }
  }

  /** Whether a turn would find something without waiting, timers aside. */
  boolean hasWork() {
    return schedule.readyCount() > 0 || !schedule.isInboxEmpty();
  }

  /** Makes the turn that runs the last one, or the first of the next run. */
  void stop() {
    stopping = true;
  }

  /** Sets what an interrupt of the running thread causes. */
  void setInterruptHandler(@Nullable Runnable handler) {
    interruptHandler = handler;
  }

  /** How many turns the loop has made. */
  long turns() {
    return turns;
  }

  /** When it is, as nearly as the loop knows without looking; for {@link #since}. Never 0. */
  int tick() {
    return tick;
  }

  /** How much time the loop's clock has passed since a tick. */
  Duration since(int tick) {
    return Duration.ofNanos(Integer.toUnsignedLong(ticks(loop.now()) - tick) * TICK);
  }

  private static int ticks(long nanoseconds) {
    int ticks = 1 + (int) (nanoseconds / TICK);
    return ticks == 0 ? 1 : ticks;
  }

  long step() {
    return step.getOpaque();
  }

  boolean isIdle() {
    return idle;
  }

  /** Waits until something may be ready: the one place where a loop waits. */
  private void awaitWork() {
    long nanoseconds = nanosecondsToWait();
    if (nanoseconds > 0) {
      idle(nanoseconds);
    }
  }

  /** How long a loop without work may wait, for its timers and for what it has to report. */
  long nanosecondsToWait() {
    long deadline = loop.unretrieved().deadline();
    return deadline == FOREVER && !schedule.hasTimers()
        ? FOREVER
        : schedule.nanosecondsToWait(loop.now(), deadline);
  }

  /**
   * Runs what was ready when the turn began. Looks at channels only if many steps ran since they
   * were last looked at; reads the clock only then, after a wait, and if there are timers.
   */
  private void turn(long budget) {
    turns++;
    schedule.takeInbox();
    if (steps - stepsAtLook >= STEPS_BETWEEN_LOOKS) {
      stepsAtLook = steps;
      loop.lookAtChannels();
      isTickStale = true;
    }
    if (isTickStale || schedule.hasTimers()) {
      long now = loop.now();
      tick = ticks(now);
      isTickStale = false;
      schedule.takeDueTimers(now);
    }
    long start = budget == FOREVER ? 0 : System.nanoTime();
    for (int left = schedule.readyCount(); left > 0; left--) {
      Object entry = Objects.requireNonNull(schedule.poll());
      step.setOpaque(steps++);
      if (FlightRecording.hearsOfSteps()) {
        executeRecorded(entry);
      } else {
        executeChecked(entry);
      }
      if (budget != FOREVER && System.nanoTime() - start >= budget) {
        break;
      }
    }
    loop.unretrieved().endTurn();
    if (loop.getDebug()) {
      loop.neverAwaited().reportUnreachable();
      loop.openGenerators().forgetUnreachable();
    }
  }

  private void idle(long nanoseconds) {
    step.setOpaque(IDLE);
    idle = true;
    try {
      if (schedule.isInboxEmpty()) {
        if (nanoseconds == FOREVER) {
          loop.noteStandstill();
        }
        loop.waitForWork(nanoseconds);
      }
    } finally {
      idle = false;
      isTickStale = true;
    }
    stepsAtLook = steps;
  }

  /**
   * Takes the thread's interrupt status, with which no wait would ever wait; the end of the run
   * restores it. Looked at in each turn, since a busy loop never waits.
   */
  private void noteInterrupt() {
    if (Thread.interrupted() && !interrupted) {
      interrupted = true;
      if (interruptHandler != null) {
        interruptHandler.run();
      }
    }
  }

  private void executeRecorded(Object entry) {
    StepRecording recording = StepRecording.begin(entry);
    try {
      executeChecked(entry);
    } finally {
      recording.end();
    }
  }

  private void executeChecked(Object entry) {
    if (loop.getDebug()) {
      executeTimed(entry);
    } else {
      execute(entry);
    }
  }

  private void executeTimed(Object entry) {
    long start = System.nanoTime();
    execute(entry);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    if (taken.compareTo(loop.getSlowCallbackDuration()) >= 0) {
      Log.warning("Executing " + entry + " took " + Descriptions.seconds(taken) + " seconds");
    }
  }

  private void execute(Object entry) {
    if (entry instanceof Task<?> task) {
      try {
        task.step();
      } catch (InvalidStateException thrown) {
        loop.callExceptionHandler(
            new ExceptionContext("Exception in callback step()", thrown, task, null));
      }
    } else if (entry instanceof SleepFuture<?> due) {
      due.run();
    } else {
      ((CallbackHandle) entry).run();
    }
  }
}
