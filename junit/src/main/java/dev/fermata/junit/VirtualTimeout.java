package dev.fermata.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;

/**
 * Limits how far the clock of a test's loop may go: {@code @VirtualTimeout("PT1H")}, or
 * {@code @VirtualTimeout(value = "90", unit = MINUTES)}. JUnit's {@code @Timeout} counts real time
 * instead.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface VirtualTimeout {

  /**
   * How long.
   *
   * @return a duration as {@link java.time.Duration#parse} reads it, or a number of units
   */
  String value();

  /**
   * What a bare number counts.
   *
   * @return the unit
   */
  TimeUnit unit() default TimeUnit.SECONDS;
}
