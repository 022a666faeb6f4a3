package dev.fermata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
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
 * A throwable's trace is rewritten once: when its task ends, or when a coroutine catches it and may
 * look at it. Until then {@link Failure} notes the awaits on its way.
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

  /** The methods of coroutines that drive others: what stands below is not what awaits them. */
  private static final Set<String> DRIVING = Set.of("drive", "callBody");

  /** The methods of coroutines that call what is awaited. */
  private static final Set<String> CALLING = Set.of("suspend", "suspendForItem");

  private Traces() {}

  /** The message of an error; null if it has none, or cannot say. */
  static @Nullable String messageOf(Throwable error) {
    try {
      return error.getMessage();
    } catch (Throwable broken) {
      return null;
    }
  }

  /** The cause of an error; null if it has none, or cannot say. */
  static @Nullable Throwable causeOf(Throwable error) {
    try {
      return error.getCause();
    } catch (Throwable broken) {
      return null;
    }
  }

  /**
   * Rewrites the trace of what a coroutine's body threw, unless that is done already. An error
   * whose methods fail keeps the trace that it has.
   *
   * @param passed the awaits that it came through since the stack was unwound
   * @param continuation the first of those that it would come to
   */
  static void thrown(
      Throwable error,
      @Nullable Class<?> generated,
      List<StackTraceElement> passed,
      @Nullable Coroutine<?> continuation) {
    try {
      StackTraceElement[] trace = error.getStackTrace();
      int end = driverIn(trace);
      if (end < trace.length) {
        rewrite(error, original(trace, end, generated), passed, continuation);
      }
    } catch (Throwable broken) {
      // The error is the user's, and goes on whatever its methods do.
    }
  }

  /**
   * Appends to the trace of an error from elsewhere the awaits that it was delivered to: the first
   * time, if it is delivered more than once. An error whose methods fail keeps the trace it has.
   */
  static void delivered(
      Throwable error,
      @Nullable Class<?> generated,
      List<StackTraceElement> passed,
      @Nullable Coroutine<?> continuation) {
    try {
      StackTraceElement[] trace = error.getStackTrace();
      if (trace.length == 0 || !isAwait(trace[trace.length - 1])) {
        rewrite(error, original(trace, driverIn(trace), generated), passed, continuation);
      }
    } catch (Throwable broken) {
      // The error is the user's, and goes on whatever its methods do.
    }
  }

  private static void rewrite(
      Throwable error,
      List<StackTraceElement> frames,
      List<StackTraceElement> passed,
      @Nullable Coroutine<?> continuation) {
    int left = Math.max(0, MAX_FRAMES - frames.size());
    frames.addAll(passed.subList(0, Math.min(left, passed.size())));
    addAwaits(frames, continuation);
    error.setStackTrace(frames.toArray(StackTraceElement[]::new));
  }

  /** Whether a frame was written here: {@link SourceMap#await} marks it where nobody looks. */
  private static boolean isAwait(StackTraceElement frame) {
    return SourceMap.AWAIT.equals(frame.getModuleVersion());
  }

  private static StackTraceElement[] traceOf(Throwable error) {
    try {
      return error.getStackTrace().clone();
    } catch (Throwable broken) {
      return new StackTraceElement[0];
    }
  }

  /** Where a task stands, oldest call first. */
  static List<StackTraceElement> stackOf(Task<?> task) {
    List<StackTraceElement> frames = new ArrayList<>();
    if (task.peek() instanceof Failure failure && !failure.cancellation) {
      Collections.addAll(frames, traceOf(failure.shown()));
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

  /**
   * The user's line where a chain of suspended coroutines stands.
   *
   * @param leaf the innermost of them; null for none
   * @return null if none of them is a user's
   */
  static @Nullable StackTraceElement innermost(@Nullable Coroutine<?> leaf) {
    int left = MAX_AWAITS;
    for (Coroutine<?> at = leaf; at != null && left > 0; at = at.awaiter()) {
      StackTraceElement frame = frame(at);
      if (frame != null) {
        return frame;
      }
      left--;
    }
    return null;
  }

  /** Appends a suspended coroutine and those that wait for it, innermost first. */
  private static void addAwaits(List<StackTraceElement> frames, @Nullable Coroutine<?> first) {
    int left = MAX_AWAITS;
    for (Coroutine<?> at = first; at != null && left > 0; at = at.continuation()) {
      if (frames.size() >= MAX_FRAMES) {
        break;
      }
      addFrame(frames, at);
      left--;
    }
  }

  private static void addFrame(List<StackTraceElement> frames, Coroutine<?> suspended) {
    StackTraceElement frame = frame(suspended);
    if (frame != null) {
      frames.add(frame);
    }
  }

  private static @Nullable StackTraceElement frame(Coroutine<?> suspended) {
    return SourceMap.of(suspended.getClass()).await(suspended.state);
  }

  /** The frames before an index, those of generated classes mapped. */
  private static List<StackTraceElement> original(
      StackTraceElement[] trace, int end, @Nullable Class<?> generated) {
    List<StackTraceElement> frames = new ArrayList<>(end);
    if (generated == null) {
      frames.addAll(Arrays.asList(trace).subList(0, end));
      return frames;
    }
    Set<String> coroutines = coroutinesIn(trace, end);
    String mappedBefore = "";
    for (int i = 0; i < end; i++) {
      StackTraceElement frame = trace[i];
      String type = frame.getClassName();
      if (isCall(frame)) {
        // A coroutine that began on the stack of its caller: a frame that is nobody's.
        mappedBefore = "";
        continue;
      }
      SourceMap source =
          coroutines.contains(type) ? SourceMap.named(type, generated.getClassLoader()) : null;
      if (source == null || !source.isGenerated()) {
        frames.add(frame);
        mappedBefore = "";
      } else if (!mappedBefore.equals(type)) {
        // The methods that a large body is split into are one method of the user's.
        frames.add(source.frame(frame));
        mappedBefore = SourceMap.isLambda(frame) ? "" : type;
      }
    }
    return frames;
  }

  /** The classes of coroutines: the runtime calls them. */
  private static Set<String> coroutinesIn(StackTraceElement[] trace, int end) {
    Set<String> classes = new HashSet<>();
    for (int i = 0; i < end; i++) {
      if (i + 1 == end || isCall(trace[i + 1])) {
        classes.add(trace[i].getClassName());
      }
    }
    return classes;
  }

  /** Whether it is the frame between that of a coroutine and its caller's. */
  private static boolean isCall(StackTraceElement frame) {
    return CALLING.contains(frame.getMethodName()) && frame.getClassName().equals(COROUTINE);
  }

  /** Where the frames of the loop begin, or of who moves a generator. */
  private static int driverIn(StackTraceElement[] trace) {
    for (int i = 0; i < trace.length; i++) {
      String type = trace[i].getClassName();
      if (DRIVERS.contains(type)
          || (type.equals(COROUTINE) && DRIVING.contains(trace[i].getMethodName()))) {
        return i;
      }
    }
    return trace.length;
  }
}
