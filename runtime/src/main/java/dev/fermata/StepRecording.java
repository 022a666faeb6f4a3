package dev.fermata;

import dev.fermata.events.SlowStep;
import dev.fermata.events.TaskEnd;
import dev.fermata.events.TaskEvent;
import dev.fermata.events.TaskResume;
import dev.fermata.events.TaskStart;
import dev.fermata.events.TaskSuspend;
import org.jspecify.annotations.Nullable;

/**
 * What a flight recording hears of one step of a loop: of its beginning, and, when it has run, of
 * what became of the task. See {@link FlightRecording} for when it may be loaded.
 */
final class StepRecording {
  // An event is asked whether its type is recorded: so there is one of each to ask.
  private static final SlowStep SLOW_STEP = new SlowStep();
  private static final TaskStart START = new TaskStart();
  private static final TaskSuspend SUSPEND = new TaskSuspend();
  private static final TaskResume RESUME = new TaskResume();
  private static final TaskEnd END = new TaskEnd();

  private final Object entry;
  private final @Nullable StackTraceElement from;
  private final SlowStep step = new SlowStep();

  private StepRecording(Object entry) {
    this.entry = entry;
    this.from = entry instanceof Task<?> task ? Traces.innermost(task.leaf()) : null;
  }

  static boolean isWanted() {
    return SLOW_STEP.isEnabled()
        || START.isEnabled()
        || SUSPEND.isEnabled()
        || RESUME.isEnabled()
        || END.isEnabled();
  }

  /**
   * Tells of the beginning of a step.
   *
   * @param entry what the loop runs
   */
  static StepRecording begin(Object entry) {
    StepRecording recording = new StepRecording(entry);
    if (entry instanceof Task<?> task && !task.done()) {
      TaskEvent event = task.isStarted() ? new TaskResume() : new TaskStart();
      if (event.shouldCommit()) {
        describe(event, task, recording.from);
        event.commit();
      }
    }
    recording.step.begin();
    return recording;
  }

  /** Tells of the end of the step, whatever it threw. */
  void end() {
    step.end();
    Task<?> task = entry instanceof Task<?> stepped ? stepped : null;
    StackTraceElement until = task == null ? null : Traces.innermost(task.leaf());
    if (task != null && !task.done()) {
      suspended(task, until);
    }
    if (step.shouldCommit()) {
      if (task != null) {
        describe(step, task, from);
        step.until = text(until);
      } else {
        step.callback = entry.toString();
      }
      step.commit();
    }
  }

  private static void suspended(Task<?> task, @Nullable StackTraceElement at) {
    TaskSuspend event = new TaskSuspend();
    if (event.shouldCommit()) {
      describe(event, task, at);
      Future<?> awaited = task.waitingFor();
      event.awaits = awaited == null ? null : Descriptions.awaited(awaited);
      event.commit();
    }
  }

  /** Tells of the end of a task, which is done. */
  static void ended(Task<?> task) {
    if (!END.isEnabled()) {
      return;
    }
    TaskEnd event = new TaskEnd();
    describe(event, task, null);
    event.outcome = task.cancelled() ? "cancelled" : "returned";
    if (task.peek() instanceof Failure failure && !failure.cancellation) {
      event.outcome = "failed";
      event.error = failure.error.getClass();
    }
    event.commit();
  }

  /** Fills in what all events say. */
  static void describe(TaskEvent event, Task<?> task, @Nullable StackTraceElement at) {
    event.task = task.getName();
    event.taskId = task.number();
    event.coroutine = Descriptions.method(task.getCoroutine());
    event.at = text(at);
  }

  private static @Nullable String text(@Nullable StackTraceElement frame) {
    return frame == null ? null : frame.toString();
  }
}
