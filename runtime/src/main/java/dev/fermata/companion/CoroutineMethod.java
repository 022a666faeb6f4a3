package dev.fermata.companion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which method of an object makes the coroutine of the one that carries this: of an async
 * lambda, or of an {@code @Async} method of a local class, which has no companion.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CoroutineMethod {

  /**
   * The name of the method that makes the coroutine. It takes the same parameters and belongs to
   * the same type.
   *
   * @return for example {@code getAsync}
   */
  String value();
}
