package dev.fermata.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs an {@code @Async} test under many schedules: whenever several things are ready, the strategy
 * picks. Each run has a fresh instance of the class, its own loop, and the {@code @BeforeEach} and
 * {@code @AfterEach} methods around it.
 *
 * <pre>{@code
 * @Test @Async @Schedules(1000) void neverLosesMoney() {
 *   var bank = new Bank(100);
 *   await(gather(BankAsync.withdraw(bank, 10), BankAsync.withdraw(bank, 20)));
 *   assertEquals(70, bank.balance());
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Schedules {

  /**
   * How many runs there are at most; {@code -Dfermata.runs=x10} multiplies them.
   *
   * @return the number
   */
  int value() default Exploration.DEFAULT_RUNS;

  /**
   * How schedules are chosen.
   *
   * @return the strategy
   */
  Strategy strategy() default Strategy.RANDOM;

  /**
   * How deep a bug {@link Strategy#PCT} looks for.
   *
   * @return the depth, 1 or more
   */
  int depth() default Exploration.DEFAULT_DEPTH;

  /**
   * Bounds {@link Strategy#EXHAUSTIVE}: how often a schedule may not take what has been ready
   * longest.
   *
   * @return the number
   */
  int maxDeviations() default Integer.MAX_VALUE;

  /**
   * How many steps of a run are taken for a livelock.
   *
   * @return the number
   */
  long maxSteps() default Exploration.DEFAULT_MAX_STEPS;

  /**
   * How long to explore, in real time: no run begins afterwards.
   *
   * @return a duration such as {@code PT30S}, or a number of seconds; empty for without limit
   */
  String maxTime() default "";

  /**
   * The seed, with which the report is the same each time; {@code -Dfermata.seed=} sets another.
   *
   * @return any number
   */
  long seed() default 0;
}
