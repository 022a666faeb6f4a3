package dev.fermata.it.differential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs programs in both builds, in many scenarios, and compares what they show. */
public final class Differential {
  /** Every combination is run, up to so many; what is more is a sample. */
  private static final int COMBINATIONS = 400;

  /** For many programs of a kind: what one leaves out, another meets. */
  private static final int FEW_COMBINATIONS = 60;

  private static final Build ASYNC = Build.async();
  private static final Build IDENTITY = Build.identity();

  private final CompiledPrograms async;
  private final CompiledPrograms identity;
  private final int combinations;

  private Differential(CompiledPrograms async, CompiledPrograms identity, int combinations) {
    this.async = async;
    this.identity = identity;
    this.combinations = combinations;
  }

  /** Compiles programs in both builds. */
  public static Differential of(Collection<Source> sources) {
    return of(sources, COMBINATIONS);
  }

  /** Compiles programs in both builds, to compare them in few scenarios. */
  public static Differential ofFewScenarios(Collection<Source> sources) {
    return of(sources, FEW_COMBINATIONS);
  }

  /** Whether a program can be written out for the plain build: one being shrunk may be no Java. */
  public static boolean isReadable(Source source) {
    try {
      ScopeRewriting.rewrite(StreamRewriting.rewrite(source));
      return true;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static Differential of(Collection<Source> sources, int combinations) {
    Map<String, Source> plain = new LinkedHashMap<>();
    sources.forEach(source -> plain.put(source.name(), source));
    CompiledPrograms identity =
        IDENTITY.compile(
            sources.stream().map(StreamRewriting::rewrite).map(ScopeRewriting::rewrite).toList());
    Map<Source, String> rejected = new LinkedHashMap<>();
    identity
        .rejected()
        .forEach((source, messages) -> rejected.put(plain.get(source.name()), messages));
    List<Source> valid = new ArrayList<>(sources);
    valid.removeAll(rejected.keySet());
    return new Differential(
        ASYNC.compile(valid),
        new CompiledPrograms(
            identity.loader(), identity.generated(), identity.warnings(), rejected),
        combinations);
  }

  /**
   * Why the plain compiler does not make a program of a source, if it does not. What the JVM
   * refuses is the plain compiler's in our build too: the program's own class is as it was.
   */
  public Optional<String> invalid(Source source) {
    return Optional.ofNullable(identity.rejected().get(source))
        .or(() -> Optional.ofNullable(identity.verifyError(source)))
        .or(() -> Optional.ofNullable(async.verifyError(source)));
  }

  /** Whether the source is a program, and not what another program uses. */
  public boolean isProgram(Source source) {
    return identity.rejected().containsKey(source)
        || async.rejected().containsKey(source)
        || identity.isProgram(source);
  }

  /**
   * Looks for a difference between the two builds of a program.
   *
   * @return what a reader needs to see, or nothing when there is none
   */
  public Optional<String> difference(Source source) {
    if (identity.rejected().containsKey(source)) {
      return Optional.of(
          "Not valid Java:\n" + identity.rejected().get(source) + "\n" + source.text());
    }
    if (async.rejected().containsKey(source)) {
      return Optional.of(
          "Does not compile:\n" + async.rejected().get(source) + "\n\n" + source.text());
    }
    if (async.warnings().containsKey(source)) {
      return Optional.of(
          "The companion has warnings of its own:\n"
              + async.warnings().get(source)
              + context(source));
    }
    try {
      return Optional.ofNullable(
          Deadline.call(progress -> behaviouralDifference(source, progress)));
    } catch (AssertionError e) {
      return Optional.of("Cannot be compared:\n" + Text.stackTrace(e) + context(source));
    }
  }

  private @Nullable String behaviouralDifference(Source source, Runnable progress) {
    Scenario scenario = Scenario.beginningWith(List.of());
    for (int i = 0; i < combinations; i++) {
      Observation expected = identity.run(source, scenario);
      String difference = difference(source, expected);
      if (difference != null) {
        return difference;
      }
      progress.run();
      scenario = Scenario.after(expected.chosen());
      if (scenario == null) {
        return null;
      }
    }
    for (int seed = 0; seed < combinations / 4; seed++) {
      String difference = difference(source, identity.run(source, Scenario.random(seed)));
      if (difference != null) {
        return difference;
      }
      progress.run();
    }
    return null;
  }

  private @Nullable String difference(Source source, Observation expected) {
    Observation actual = async.run(source, Scenario.beginningWith(expected.chosen()));
    if (actual.lines().equals(expected.lines())) {
      return null;
    }
    return "With awaitables that "
        + expected.chosen()
        + "\n\n"
        + sideBySide(expected.lines(), actual.lines())
        + context(source);
  }

  private static String sideBySide(List<String> expected, List<String> actual) {
    StringBuilder text = new StringBuilder("   %-60s | %s%n".formatted("expected", "got"));
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      String left = i < expected.size() ? expected.get(i) : "";
      String right = i < actual.size() ? actual.get(i) : "";
      text.append("%s %-60s | %s%n".formatted(left.equals(right) ? "  " : "->", left, right));
    }
    return text.toString();
  }

  private String context(Source source) {
    return "\n\n"
        + Text.numbered(source.text())
        + "\nthe companion:\n"
        + Text.numbered(async.companions(source));
  }
}
