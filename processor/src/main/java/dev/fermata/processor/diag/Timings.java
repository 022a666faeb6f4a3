package dev.fermata.processor.diag;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Where a processor's time goes, which {@code -Afermata.timings} shows. Each moment belongs to one
 * phase, the innermost of those that are running.
 */
public final class Timings {
  /** The option that asks for the report. */
  public static final String OPTION = "fermata.timings";

  private final Map<Phase, Long> nanos = new EnumMap<>(Phase.class);
  private @Nullable Phase running;
  private long since;

  /** What a compilation spends its time on. */
  public enum Phase {
    DISCOVER,
    PARSE,
    ATTRIBUTE,
    CHECK,
    LOWER,
    MACHINE,
    EMIT
  }

  /** Work that gives a value. */
  public interface Work<T extends @Nullable Object, E extends Exception> {
    T run() throws E;
  }

  /** Does work that belongs to a phase, and returns its result. */
  public <T extends @Nullable Object, E extends Exception> T time(Phase phase, Work<T, E> work)
      throws E {
    Phase around = running;
    switchTo(phase);
    try {
      return work.run();
    } finally {
      switchTo(around);
    }
  }

  /** Does work that belongs to a phase. */
  public void run(Phase phase, Runnable work) {
    time(
        phase,
        () -> {
          work.run();
          return null;
        });
  }

  private void switchTo(@Nullable Phase next) {
    long now = System.nanoTime();
    if (running != null) {
      nanos.merge(running, now - since, Long::sum);
    }
    running = next;
    since = now;
  }

  /** Says how long each phase took, if the user asks for it: {@code parse 120 ms, lower 40 ms}. */
  public void report(ProcessingEnvironment environment) {
    if (environment.getOptions().containsKey(OPTION)) {
      String phases =
          nanos.entrySet().stream()
              .map(
                  each ->
                      each.getKey().name().toLowerCase(Locale.ROOT)
                          + " "
                          + TimeUnit.NANOSECONDS.toMillis(each.getValue())
                          + " ms")
              .collect(Collectors.joining(", "));
      environment.getMessager().printMessage(Diagnostic.Kind.NOTE, "[" + OPTION + "] " + phases);
    }
  }
}
