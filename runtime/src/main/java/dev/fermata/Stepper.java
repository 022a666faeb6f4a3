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

  private final AbstractEventLoop loop;
  private final Schedule schedule;

  /** The number of the step that runs; IDLE when none does. */
  private final AtomicLong step = new AtomicLong(IDLE);

  /** Whether the loop waits, or is about to: whoever fills the inbox then has to wake it. */
  private volatile boolean idle;

  private long steps;
  private long turns;
  private boolean stopping;
  private boolean interrupted;
  private @Nullable Runnable interruptHandler;

  Stepper(AbstractEventLoop loop, Schedule schedule) {
    this.loop = loop;
    this.schedule = schedule;
  }

  /** Runs turns until one is the last. */
  void run() {
    try {
      do {
        turn();
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

  long step() {
    return step.getOpaque();
  }

  boolean isIdle() {
    return idle;
  }

  /** One turn: waits for work if there is none, and runs what was ready when it began. */
  private void turn() {
    turns++;
    schedule.takeInbox();
    long nanoseconds = stopping ? 0 : schedule.nanosecondsToWait(loop.now());
    if (nanoseconds > 0) {
      idle(nanoseconds);
    }
    schedule.takeDueTimers(loop.now());
    for (int left = schedule.readyCount(); left > 0; left--) {
      Object entry = Objects.requireNonNull(schedule.poll());
      step.setOpaque(steps++);
      if (loop.getDebug()) {
        executeTimed(entry);
      } else {
        execute(entry);
      }
    }
    if (loop.getDebug()) {
      loop.neverAwaited().reportUnreachable();
    }
  }

  private void idle(long nanoseconds) {
    step.setOpaque(IDLE);
    idle = true;
    try {
      if (schedule.isInboxEmpty()) {
        loop.waitForWork(nanoseconds);
      }
    } finally {
      idle = false;
    }
    schedule.takeInbox();
    noteInterrupt();
  }

  /**
   * Takes the thread's interrupt status, with which no wait would ever wait; the end of the run
   * restores it.
   */
  private void noteInterrupt() {
    if (Thread.interrupted() && !interrupted) {
      interrupted = true;
      if (interruptHandler != null) {
        interruptHandler.run();
      }
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
    } else {
      ((CallbackHandle) entry).run();
    }
  }
}
