package dev.fermata.junit;

import dev.fermata.junit.Trial.Outcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a program under many schedules until one fails, which it replays, shrinks and reports. */
final class Explorer {
  /** Of so many runs, one at least must not be aborted by an assumption. */
  private static final int MAX_ABORTED = 1000;

  private final Program program;
  private final Options options;
  private final Set<Long> seen = new HashSet<>();
  private int runs;
  private @Nullable Outcome plain;

  /**
   * What to explore and how far.
   *
   * @param test what the program is called in a schedule's code
   * @param strategy what the report calls the search
   * @param maxTime how much real time; null for without limit
   */
  record Options(
      String test,
      String strategy,
      int runs,
      long seed,
      long maxSteps,
      @Nullable Duration maxTime) {}

  Explorer(Program program, Options options) {
    this.program = program;
    this.options = options;
  }

  /**
   * Explores.
   *
   * @param search what to try
   * @param first schedules to try before, such as failed the last time
   */
  Report explore(Search search, List<Plan> first) {
    long end = options.maxTime() == null ? 0 : System.nanoTime() + options.maxTime().toNanos();
    for (Plan plan : first) {
      Outcome outcome = run(Attempt.of(plan));
      if (outcome.failed()) {
        return failed(outcome);
      }
    }
    int aborted = 0;
    Outcome lastAborted = null;
    boolean complete = false;
    boolean timeIsOver = false;
    while (runs < options.runs() && aborted < MAX_ABORTED + runs && !timeIsOver) {
      Attempt attempt = search.next();
      if (attempt == null) {
        complete = true;
        break;
      }
      Outcome outcome = run(attempt);
      search.ran(outcome);
      if (outcome.failed()) {
        return failed(outcome);
      }
      if (outcome.aborted()) {
        aborted++;
        lastAborted = outcome;
      }
      timeIsOver = end != 0 && System.nanoTime() - end >= 0;
    }
    if (runs == 0 && lastAborted != null) {
      throw RealTimeLimit.sneakyThrow(Objects.requireNonNull(lastAborted.failure()));
    }
    return passed(complete, timeIsOver, aborted);
  }

  private Outcome run(Attempt attempt) {
    Outcome outcome = Trial.run(program, attempt.chooser(), attempt.cancellations(), numbers(runs));
    if (!outcome.aborted()) {
      runs++;
      seen.add(outcome.hash());
    }
    return outcome;
  }

  private Trial.Numbers numbers(int run) {
    return new Trial.Numbers(run, options.seed(), options.maxSteps());
  }

  private Outcome replay(Plan plan) {
    return Trial.run(
        program, new ReplayChooser(plan.deviations()), plan.cancellations(), numbers(0));
  }

  /** The run without deviations, which tells one program from another. */
  private Outcome plain() {
    Outcome run = plain;
    if (run == null) {
      run = replay(Plan.FIFO);
      plain = run;
    }
    return run;
  }

  private Report passed(boolean complete, boolean timeIsOver, int aborted) {
    String text =
        "%d run(s) (%s, seed %d) under %d different schedule(s), none fails%s%s%s"
            .formatted(
                runs,
                options.strategy(),
                options.seed(),
                seen.size(),
                complete ? "; these are all that there are within the limits" : "",
                timeIsOver ? "; ended by maxTime" : "",
                aborted == 0 ? "" : "; %d more aborted by an assumption".formatted(aborted));
    return new Report(null, null, runs, seen.size(), complete, 0, options.seed(), text);
  }

  private Report failed(Outcome outcome) {
    Throwable failure = Objects.requireNonNull(outcome.failure());
    Outcome again = replay(outcome.plan());
    String heading =
        "%s fails in run %d (%s, seed %d)"
            .formatted(options.test(), runs, options.strategy(), options.seed());
    if (!again.failureText().equals(outcome.failureText())) {
      return report(failure, outcome.plan(), FailureText.notDeterministic(heading, outcome, again));
    }
    Plan plan =
        new Shrinker(
                outcome.plan(), this::replay, shrunk -> FailureText.isSameKind(outcome, shrunk))
            .shrink();
    return tell(heading, plan);
  }

  /** Runs a failing schedule once more, to tell what happens. */
  private Report tell(String heading, Plan plan) {
    StepTable table = new StepTable();
    Outcome outcome =
        Trial.run(
            program, new ReplayChooser(plan.deviations()), plan.cancellations(), numbers(0), table);
    return report(
        Objects.requireNonNull(outcome.failure()),
        plan,
        FailureText.of(heading, outcome, code(plan), table));
  }

  private Report report(Throwable failure, Plan plan, String text) {
    return new Report(
        failure,
        code(plan).toString(),
        runs,
        seen.size(),
        false,
        plan.deviations().size(),
        options.seed(),
        text);
  }

  private ScheduleCode code(Plan plan) {
    return new ScheduleCode(options.test(), plain().fingerprint(), plan);
  }

  /** Runs one schedule, that of a code. */
  Report replay(ScheduleCode code) {
    boolean stale = !plain().fingerprint().equals(code.program());
    Outcome outcome =
        run(new Attempt(new ReplayChooser(code.plan().deviations()), code.plan().cancellations()));
    if (outcome.failed()) {
      return tell(options.test() + " fails under the given schedule", outcome.plan());
    }
    String text =
        stale
            ? "the schedule %s is stale: it was recorded with another version of the program, which does not fail under it now; run the test without it"
                .formatted(code)
            : "the program does not fail under the schedule " + code;
    return new Report(null, null, runs, seen.size(), false, 0, options.seed(), text);
  }
}
