package dev.fermata.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a loop lives: for one test with its lifecycle methods, as without this annotation, or
 * for all tests of a class, with {@code @BeforeAll} and {@code @AfterAll}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LoopScope {

  /**
   * How long a loop lives.
   *
   * @return the scope
   */
  Scope value();

  /** How long a loop lives. */
  enum Scope {
    /** One for each test. */
    METHOD,
    /** One for all tests of a class and of the classes nested in it. */
    CLASS
  }
}
