package dev.fermata.junit;

import dev.fermata.junit.Trial.Outcome;
import java.util.Objects;

/** What a reader is told of a failing schedule. */
final class FailureText {
  private static final int MAX_FRAMES = 8;

  private FailureText() {}

  static String of(String heading, Outcome outcome, ScheduleCode code, StepTable table) {
    int deviations = code.plan().deviations().size();
    StringBuilder text = new StringBuilder(heading);
    text.append(", with ")
        .append(deviations)
        .append(deviations == 1 ? " deviation" : " deviations")
        .append(" from FIFO");
    if (!code.plan().cancellations().isEmpty()) {
      text.append(" and a cancellation");
    }
    text.append(":\n").append(indent(outcome.failureText())).append('\n');
    appendFrames(text, Objects.requireNonNull(outcome.failure()));
    text.append("\nTo run just this again:\n  -Dfermata.schedule=").append(code).append('\n');
    if (!outcome.foreignThreads().isEmpty()) {
      text.append("\nOut of the schedule's hands: ")
          .append(String.join(", ", outcome.foreignThreads()))
          .append('\n');
    }
    text.append(
            "\nWhat happened (# numbers the tasks, > marks where something else was ready longer):\n")
        .append(table);
    return text.toString();
  }

  static String notDeterministic(String heading, Outcome first, Outcome second) {
    return heading
        + ", and is not deterministic: the same schedule, once more, went another way.\nFirst:\n"
        + indent(first.failureText())
        + "\nThen:\n"
        + indent(second.failed() ? second.failureText() : "it did not fail")
        + "\nWhat differs from run to run: the real clock, random numbers, static state that a run"
        + " leaves behind, the order of hash tables, other threads"
        + (second.foreignThreads().isEmpty()
            ? ""
            : " (" + String.join(", ", second.foreignThreads()) + ")")
        + ".";
  }

  /** Whether another run fails as one did, whatever the values in its message. */
  static boolean isSameKind(Outcome outcome, Outcome other) {
    if (!other.failed()) {
      return false;
    }
    Throwable failure = Objects.requireNonNull(outcome.failure());
    Throwable otherFailure = Objects.requireNonNull(other.failure());
    return failure.getClass() == otherFailure.getClass()
        && (!(failure instanceof TestFailure) || kind(outcome).equals(kind(other)))
        && sameOrigin(failure, otherFailure);
  }

  /** What a message of ours begins with. */
  private static String kind(Outcome outcome) {
    String text = outcome.failureText();
    int end = text.indexOf(':');
    return end < 0 ? text : text.substring(0, end);
  }

  private static boolean sameOrigin(Throwable failure, Throwable other) {
    StackTraceElement[] trace = failure.getStackTrace();
    StackTraceElement[] otherTrace = other.getStackTrace();
    return trace.length == 0
        || otherTrace.length == 0
        || trace[trace.length - 1].equals(otherTrace[otherTrace.length - 1]);
  }

  private static void appendFrames(StringBuilder text, Throwable failure) {
    int shown = 0;
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith("org.junit.") || shown == MAX_FRAMES) {
        continue;
      }
      text.append("    at ").append(frame).append('\n');
      shown++;
    }
  }

  private static String indent(String text) {
    return text.indent(2).stripTrailing();
  }
}
