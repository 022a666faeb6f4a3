package dev.fermata.companion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells a generated companion from a class that a user wrote: reports look past its methods, which
 * stand for no code of the user's, and coverage tools leave it out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GeneratedCompanion {
  /**
   * Whether it has signatures only, since the compiler that asked for it shows no sources.
   *
   * @return whether each call of it fails
   */
  boolean isStub() default false;
}
