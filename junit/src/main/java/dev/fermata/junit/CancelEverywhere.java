package dev.fermata.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs an {@code @Async} test once for each suspension that its body reaches, or the task that it
 * gives to {@link Schedule#target}, and cancels it there: while it waits, and, in a further run,
 * when what it waits for is there and it has not gone on. That it ends with the {@link
 * dev.fermata.CancelledError} is no failure: what {@code finally} blocks and {@code @AfterEach}
 * methods assert must hold. With {@link Schedules}, each schedule is followed by one such
 * cancellation at random.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface CancelEverywhere {

  /**
   * Whether to cancel once more, at each suspension that is reached afterwards: what awaits in a
   * {@code finally} block is cancelled there.
   *
   * @return true for twice
   */
  boolean twice() default false;
}
