package dev.fermata.junit;

import dev.fermata.Awaitable;
import dev.fermata.Task;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program under many schedules and finds one under which it fails: what {@link Schedules}
 * does for a test, without JUnit.
 *
 * <pre>{@code
 * Report report = Exploration.of(() -> BankAsync.transferTwice(new Bank())).runs(1000).explore();
 * }</pre>
 *
 * <p>A run fails when the program throws, leaves something behind as a test must not, can never go
 * on, or takes too many steps. What it changes must be made anew in each run.
 */
public final class Exploration {
  static final int DEFAULT_RUNS = 1000;
  static final int DEFAULT_DEPTH = 3;
  static final long DEFAULT_MAX_STEPS = 100_000;

  private final Program program;
  private final String name;
  private @Nullable Integer runs;
  private Strategy strategy = Strategy.RANDOM;
  private int depth = DEFAULT_DEPTH;
  private int maxDeviations = Integer.MAX_VALUE;
  private long maxSteps = DEFAULT_MAX_STEPS;
  private @Nullable Duration maxTime;
  private long seed;
  private int cancellations;

  private Exploration(Supplier<? extends Awaitable<?>> program) {
    this(new SuppliedProgram(program), nameOf(program));
  }

  Exploration(Program program, String name) {
    this.program = program;
    this.name = ScheduleCode.safe(name);
  }

  /**
   * Begins an exploration.
   *
   * @param program gives, each time, what to run: state of its own and a coroutine that has not
   *     begun
   * @return an exploration of 1,000 random schedules
   */
  public static Exploration of(Supplier<? extends Awaitable<?>> program) {
    return new Exploration(Objects.requireNonNull(program, "program"));
  }

  /**
   * Runs a program under random schedules and throws if it fails under one.
   *
   * @param runs how many
   * @param program gives, each time, what to run
   * @throws AssertionError with the report as its message and the failure as its cause
   */
  public static void check(int runs, Supplier<? extends Awaitable<?>> program) {
    of(program).runs(runs).explore().check();
  }

  /**
   * Runs a program under one schedule.
   *
   * @param schedule what {@link Report#schedule()} gave
   * @param program gives what to run
   * @return what happened
   * @throws IllegalArgumentException for what is no schedule, or one of another version
   */
  public static Report replay(String schedule, Supplier<? extends Awaitable<?>> program) {
    return of(program).replay(ScheduleCode.parse(schedule));
  }

  /**
   * Sets how many runs there are at most.
   *
   * @param runs the number, 1 or more
   * @return this
   */
  public Exploration runs(int runs) {
    this.runs = positive("runs", runs);
    return this;
  }

  /**
   * Sets how schedules are chosen.
   *
   * @param strategy the strategy
   * @return this
   */
  public Exploration strategy(Strategy strategy) {
    this.strategy = Objects.requireNonNull(strategy, "strategy");
    return this;
  }

  /**
   * Sets how deep a bug {@link Strategy#PCT} looks for: how many orders of two events it takes.
   *
   * @param depth the depth, 1 or more; 3 at first
   * @return this
   */
  public Exploration depth(int depth) {
    this.depth = positive("depth", depth);
    return this;
  }

  /**
   * Bounds {@link Strategy#EXHAUSTIVE}.
   *
   * @param maxDeviations how often a schedule may not take what has been ready longest
   * @return this
   */
  public Exploration maxDeviations(int maxDeviations) {
    if (maxDeviations < 0) {
      throw new IllegalArgumentException("maxDeviations must be 0 or more, not " + maxDeviations);
    }
    this.maxDeviations = maxDeviations;
    return this;
  }

  /**
   * Sets how many steps of a run are taken for a livelock.
   *
   * @param maxSteps the number, 1 or more; 100,000 at first
   * @return this
   */
  public Exploration maxSteps(long maxSteps) {
    if (maxSteps < 1) {
      throw new IllegalArgumentException("maxSteps must be 1 or more, not " + maxSteps);
    }
    this.maxSteps = maxSteps;
    return this;
  }

  /**
   * Sets how long to explore, in real time.
   *
   * @param maxTime the time after which no further run begins; null for without limit
   * @return this
   */
  public Exploration maxTime(@Nullable Duration maxTime) {
    this.maxTime = maxTime;
    return this;
  }

  /**
   * Sets the seed: the same one gives the same report.
   *
   * @param seed any number; 0 at first
   * @return this
   */
  public Exploration seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Cancels the program's task at each of its suspensions, in both windows, in the plain schedule;
   * or, when {@link #runs} or {@link #strategy} is set, at a random one after each schedule.
   *
   * @return this
   */
  public Exploration cancelEverywhere() {
    return cancelEverywhere(1);
  }

  Exploration cancelEverywhere(int times) {
    cancellations = times;
    return this;
  }

  /**
   * Explores, up to the first failure.
   *
   * @return what was found
   */
  public Report explore() {
    return explore(List.of());
  }

  Report explore(List<Plan> first) {
    boolean cancelsOnly = cancellations > 0 && runs == null;
    Search search =
        cancelsOnly
            ? new CancelSearch(cancellations)
            : cancellations > 0 ? new AlsoCancelled(schedules(), seed, cancellations) : schedules();
    return explorer(cancelsOnly).explore(search, first);
  }

  Report replay(ScheduleCode code) {
    return explorer(false).replay(code);
  }

  private Explorer explorer(boolean cancelsOnly) {
    return new Explorer(
        program,
        new Explorer.Options(
            name,
            (cancelsOnly ? "FIFO" : strategy.name())
                + (cancellations == 0 ? "" : ", cancelled everywhere"),
            runs == null ? (cancelsOnly ? Integer.MAX_VALUE : DEFAULT_RUNS) : runs,
            seed,
            maxSteps,
            maxTime));
  }

  private Search schedules() {
    return switch (strategy) {
      case RANDOM -> new RandomSearch(seed);
      case PCT -> new PctSearch(seed, depth);
      case EXHAUSTIVE -> new ExhaustiveSearch(maxDeviations);
    };
  }

  private static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more, not " + value);
    }
    return value;
  }

  /** The class that a lambda is written in, or the supplier's own. */
  private static String nameOf(Supplier<?> program) {
    String type = program.getClass().getName().replaceFirst("\\$\\$Lambda.*", "");
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private record SuppliedProgram(Supplier<? extends Awaitable<?>> supplier) implements Program {
    @Override
    public void run(TestLoop loop, Trial schedule) {
      Task<?> main = loop.createTask(supplier.get(), "main");
      schedule.targetByDefault(main);
      loop.runTask(main, null);
    }
  }
}
