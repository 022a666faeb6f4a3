package dev.fermata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stack traces in the user's terms: methods and lines instead of generated classes and states. */
final class Traces {
  /** How many frames of a chain of awaits are named, as with the JVM's own traces. */
  static final int MAX_FRAMES = 1024;

  private Traces() {}

  /** Where a task stands, oldest call first. */
  static List<StackTraceElement> stackOf(Task<?> task) {
    List<StackTraceElement> frames = new ArrayList<>();
    if (task.peek() instanceof Failure failure && !failure.cancellation) {
      Collections.addAll(frames, failure.error.getStackTrace());
    } else {
      appendAwaits(frames, task.leaf());
    }
    Collections.reverse(frames);
    return frames;
  }

  /** Appends the frames of a suspended coroutine and of those that await it, innermost first. */
  static void appendAwaits(List<StackTraceElement> frames, @Nullable Coroutine<?> innermost) {
    for (Coroutine<?> coroutine = innermost;
        coroutine != null && frames.size() < MAX_FRAMES;
        coroutine = coroutine.awaiter()) {
      StackTraceElement frame = SourceMap.of(coroutine.getClass()).frame(coroutine.state);
      if (frame != null) {
        frames.add(frame);
      }
    }
  }
}
