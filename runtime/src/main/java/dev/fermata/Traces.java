package dev.fermata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stack traces in the user's terms: his methods and lines for generated classes, and below them,
 * instead of the loop's frames, the awaits that led there:
 *
 * <pre>
 * java.io.IOException: gone
 *   at Files.read(Files.java:7)        thrown here, was FilesAsync$Read.resume
 *   at Hello.greet(Hello.java:12)      awaited here
 *   at Hello.main(Hello.java:20)       awaited here
 * </pre>
 *
 * A throwable's trace is rewritten when it first leaves a coroutine, or is first delivered to one.
 * Afterwards it goes up any number of levels as it is.
 */
final class Traces {
  /** How many frames a rewritten trace has at most, as the JVM's own. */
  static final int MAX_FRAMES = 1024;

  /** How many awaits are looked at: bounds chains of coroutines without frames of their own. */
  private static final int MAX_AWAITS = 4 * MAX_FRAMES;

  private static final String COROUTINE = Coroutine.class.getName();

  /** Between the user's code and whoever started the loop stands one of these. */
  private static final Set<String> DRIVERS =
      Set.of(
          AbstractEventLoop.class.getName(),
          CallbackHandle.class.getName(),
          Task.class.getName(),
          ThreadWork.class.getName());

  private Traces() {}

  /** Rewrites the trace of what a coroutine's body throws, unless that is done already. */
  static void thrown(Throwable error, Coroutine<?> coroutine) {
    StackTraceElement[] trace = error.getStackTrace();
    int end = driverIn(trace);
    if (end < trace.length) {
      List<StackTraceElement> frames = original(trace, end, coroutine.getClass());
      frames.addAll(awaits(coroutine.continuation(), MAX_FRAMES - frames.size()));
      error.setStackTrace(frames.toArray(StackTraceElement[]::new));
    }
  }

  /** Appends to the trace of an error from elsewhere the await that it is delivered to. */
  static void delivered(Throwable error, Coroutine<?> coroutine) {
    StackTraceElement[] trace = error.getStackTrace();
    List<StackTraceElement> frames = original(trace, driverIn(trace), coroutine.getClass());
    List<StackTraceElement> awaits = awaits(coroutine, MAX_FRAMES - frames.size());
    if (!endsWith(frames, awaits)) {
      frames.addAll(awaits);
      error.setStackTrace(frames.toArray(StackTraceElement[]::new));
    }
  }

  /** Where a task stands, oldest call first. */
  static List<StackTraceElement> stackOf(Task<?> task) {
    List<StackTraceElement> frames = new ArrayList<>();
    if (task.peek() instanceof Failure failure && !failure.cancellation) {
      Collections.addAll(frames, failure.error.getStackTrace());
    } else {
      int left = MAX_AWAITS;
      for (Coroutine<?> at = task.leaf(); at != null && left > 0; at = at.awaiter()) {
        addFrame(frames, at);
        left--;
      }
    }
    Collections.reverse(frames);
    return frames;
  }

  /** The frames of a suspended coroutine and of those that wait for it, innermost first. */
  private static List<StackTraceElement> awaits(@Nullable Coroutine<?> first, int limit) {
    List<StackTraceElement> frames = new ArrayList<>();
    int left = MAX_AWAITS;
    for (Coroutine<?> at = first; at != null && left > 0; at = at.continuation()) {
      if (frames.size() >= limit) {
        break;
      }
      addFrame(frames, at);
      left--;
    }
    return frames;
  }

  private static void addFrame(List<StackTraceElement> frames, Coroutine<?> suspended) {
    StackTraceElement frame = SourceMap.of(suspended.getClass()).frame(suspended.state);
    if (frame != null) {
      frames.add(frame);
    }
  }

  /** The frames before an index, those of generated classes mapped. */
  private static List<StackTraceElement> original(
      StackTraceElement[] trace, int end, Class<?> generated) {
    String companion = generated.getNestHost().getName();
    List<StackTraceElement> frames = new ArrayList<>(end);
    String mappedBefore = "";
    for (int i = 0; i < end; i++) {
      SourceMap source =
          trace[i].getClassName().startsWith(companion)
              ? SourceMap.named(trace[i].getClassName(), generated.getClassLoader())
              : null;
      if (source == null || !source.isGenerated()) {
        frames.add(trace[i]);
        mappedBefore = "";
      } else if (!mappedBefore.equals(trace[i].getClassName())) {
        // The methods that a large body is split into are one method of the user's.
        frames.add(source.frame(trace[i]));
        mappedBefore = SourceMap.isLambda(trace[i]) ? "" : trace[i].getClassName();
      }
    }
    return frames;
  }

  /** Where the frames of the loop begin. */
  private static int driverIn(StackTraceElement[] trace) {
    for (int i = 0; i < trace.length; i++) {
      String type = trace[i].getClassName();
      if (DRIVERS.contains(type)
          || (type.equals(COROUTINE) && trace[i].getMethodName().equals("drive"))) {
        return i;
      }
    }
    return trace.length;
  }

  private static boolean endsWith(List<StackTraceElement> frames, List<StackTraceElement> tail) {
    int start = frames.size() - tail.size();
    return start >= 0 && frames.subList(start, frames.size()).equals(tail);
  }
}
