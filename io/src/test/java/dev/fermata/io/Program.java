package dev.fermata.io;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.Awaitable;
import dev.fermata.EventLoop;
import dev.fermata.ExceptionContext;
import dev.fermata.Fermata;
import dev.fermata.Runner;
import dev.fermata.VirtualTimeEventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/** Programs as tests: each on a loop of its own, after which nothing may have been reported. */
final class Program {
  /** Ends what would hang; nothing is measured by it. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Program() {}

  interface Main {
    Awaitable<?> call() throws Exception;
  }

  static DynamicTest real(String behaviour, Main main) {
    return dynamicTest(behaviour, () -> run(Fermata::newEventLoop, main));
  }

  static DynamicTest virtual(String behaviour, Main main) {
    return dynamicTest(behaviour, () -> run(VirtualTimeEventLoop::new, main));
  }

  private static void run(Supplier<EventLoop> loops, Main main) {
    Assertions.assertTimeoutPreemptively(LIMIT, () -> runOnce(loops, main));
  }

  private static void runOnce(Supplier<EventLoop> loops, Main main) throws Exception {
    List<ExceptionContext> reports = new ArrayList<>();
    try (Runner runner = Runner.builder().loopFactory(loops).build()) {
      runner.loop().setExceptionHandler((loop, context) -> reports.add(context));
      runner.run(main.call());
    }
    if (!reports.isEmpty()) {
      throw new AssertionError("reported: " + reports, reports.get(0).exception());
    }
  }

  /** Collects what is reported from now on, which is then expected. */
  static List<ExceptionContext> collectReports() {
    List<ExceptionContext> reports = new ArrayList<>();
    Fermata.getRunningLoop().setExceptionHandler((loop, context) -> reports.add(context));
    return reports;
  }
}
