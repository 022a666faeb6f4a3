package dev.fermata.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schedules of a test that failed in earlier builds, to be tried first: lines of a file, {@code
 * target/fermata-schedules}, or {@code build/fermata-schedules} where only Gradle's folder is.
 */
final class FailedSchedules {
  private static final String FILE = "fermata-schedules";

  private final String test;
  private final List<Plan> plans;

  private FailedSchedules(String test, List<Plan> plans) {
    this.test = test;
    this.plans = plans;
  }

  static synchronized FailedSchedules of(String test) {
    return new FailedSchedules(
        test,
        read(file()).stream()
            .filter(code -> code.test().equals(test))
            .map(ScheduleCode::plan)
            .toList());
  }

  List<Plan> plans() {
    return plans;
  }

  /** Notes the schedule under which the test fails now, in the place of those of before. */
  void update(@Nullable String failing) {
    if (failing != null || !plans.isEmpty()) {
      replace(test, failing);
    }
  }

  private static synchronized void replace(String test, @Nullable String failing) {
    Path file = file();
    List<String> lines = new ArrayList<>();
    for (ScheduleCode code : read(file)) {
      if (!code.test().equals(test)) {
        lines.add(code.toString());
      }
    }
    if (failing != null) {
      lines.add(failing);
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot note the failing schedule in " + file, e);
    }
  }

  private static List<ScheduleCode> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream().flatMap(FailedSchedules::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Another version's lines are of no use any more. */
  private static Stream<ScheduleCode> parse(String line) {
    try {
      return Stream.of(ScheduleCode.parse(line));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  private static Path file() {
    boolean isGradles =
        Files.isDirectory(Path.of("build")) && !Files.isDirectory(Path.of("target"));
    return Path.of(isGradles ? "build" : "target", FILE);
  }
}
