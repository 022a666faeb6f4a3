package dev.fermata.junit;

import dev.fermata.CancelledError;
import dev.fermata.Task;
import dev.fermata.junit.LoopStore.CurrentTrial;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test method that runs under many schedules, or cancelled everywhere, each time anew. */
final class ScheduledTest implements Program {
  private static final String REPORT_ENTRY = "fermata.schedules";

  private final ExtensionContext context;
  private final Method method;
  private final List<?> arguments;
  private final Overrides overrides;
  private final @Nullable Duration virtualTimeout;

  ScheduledTest(ExtensionContext context, Method method, List<?> arguments) {
    this.context = context;
    this.method = method;
    this.arguments = arguments;
    this.overrides = new Overrides(context);
    this.virtualTimeout = Settings.virtualTimeout(context);
  }

  /** Whether a test runs more than once. */
  static boolean isScheduled(ExtensionContext context) {
    return context.getTestMethod().filter(ScheduledTest::mayRunAgain).isPresent()
            && (Settings.has(context, Schedules.class)
                || Settings.has(context, CancelEverywhere.class))
        || isMisplaced(context);
  }

  /** A factory's tests are not known before it has run. */
  private static boolean mayRunAgain(Method method) {
    return Twins.isAsync(method) && !method.isAnnotationPresent(TestFactory.class);
  }

  private static boolean isMisplaced(ExtensionContext context) {
    return context
        .getTestMethod()
        .filter(
            method ->
                !Twins.isAsync(method)
                    && (method.isAnnotationPresent(Schedules.class)
                        || method.isAnnotationPresent(CancelEverywhere.class)))
        .isPresent();
  }

  void run() {
    check();
    Exploration exploration = exploration();
    String id = idOf(context);
    ScheduleCode replayed = overrides.schedule(id);
    if (replayed != null) {
      Report report = exploration.replay(replayed);
      report.check();
      report(report);
      if (report.text().contains(" is stale")) {
        throw new TestFailure(report.text());
      }
      return;
    }
    FailedSchedules failed = FailedSchedules.of(id);
    Report report = exploration.explore(failed.plans());
    failed.update(report.schedule());
    report(report);
    report.check();
  }

  private void check() {
    if (!Twins.isAsync(method)) {
      throw new ExtensionConfigurationException(
          "@Schedules and @CancelEverywhere are for @Async tests, and "
              + method.getName()
              + " is none");
    }
    if (Settings.has(context, RealTime.class)) {
      throw new ExtensionConfigurationException(
          "@Schedules and @CancelEverywhere need virtual time: "
              + method.getName()
              + " also has @RealTime, where nothing can be replayed");
    }
    if (Settings.sharing(context).isPresent()) {
      throw new ExtensionConfigurationException(
          "@Schedules and @CancelEverywhere give each run a loop of its own: they cannot stand"
              + " together with @LoopScope(CLASS)");
    }
  }

  private Exploration exploration() {
    Exploration exploration = new Exploration(this, idOf(context));
    Settings.find(context, CancelEverywhere.class)
        .ifPresent(each -> exploration.cancelEverywhere(each.twice() ? 2 : 1));
    Settings.find(context, Schedules.class)
        .ifPresent(
            each ->
                exploration
                    .runs(overrides.runs(each.value()))
                    .strategy(each.strategy())
                    .depth(each.depth())
                    .maxDeviations(each.maxDeviations())
                    .maxSteps(each.maxSteps())
                    .maxTime(
                        each.maxTime().isEmpty()
                            ? null
                            : Texts.duration(
                                "@Schedules(maxTime)", each.maxTime(), TimeUnit.SECONDS))
                    .seed(overrides.seed(each.seed())));
    return exploration;
  }

  private void report(Report report) {
    if (!report.failed()) {
      context.publishReportEntry(REPORT_ENTRY, report.text());
    }
  }

  /** {@code BankTest.transfer}, and for one of several invocations what tells it from others. */
  static String idOf(ExtensionContext context) {
    String type = context.getRequiredTestClass().getName();
    String name =
        type.substring(type.lastIndexOf('.') + 1) + "." + context.getRequiredTestMethod().getName();
    Optional<String> invocation =
        Optional.of(context.getUniqueId())
            .filter(id -> id.contains("invocation:#"))
            .map(id -> id.substring(id.lastIndexOf('#') + 1).replaceAll("\\D", ""));
    return ScheduleCode.safe(name + invocation.map(number -> "-" + number).orElse(""));
  }

  // One run.

  @Override
  public boolean allowsPending() {
    return Settings.has(context, AllowPending.class);
  }

  @Override
  public void run(TestLoop loop, Trial schedule) throws Throwable {
    if (loop.loop() instanceof ScheduledEventLoop scheduled) {
      scheduled.limit(virtualTimeout);
    }
    LoopStore.setTrial(new CurrentTrial(loop, schedule, null));
    try {
      new Lifecycle(context, loop, schedule).around(target -> body(loop, schedule, target));
    } finally {
      LoopStore.setTrial(null);
    }
  }

  private void body(TestLoop loop, Trial schedule, Object target) {
    Task<?> main =
        loop.createTask(
            Twins.call(
                method,
                target,
                FermataExtension.argumentsFor(new CurrentTrial(loop, schedule, target), arguments)),
            method.getName());
    schedule.targetByDefault(main);
    try {
      loop.runTask(main, Settings.testTimeout(context));
    } catch (CancelledError error) {
      if (!schedule.isCancelled()) {
        throw error;
      }
    }
  }
}
