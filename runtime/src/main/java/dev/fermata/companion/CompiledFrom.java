package dev.fermata.companion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a generated coroutine class comes from: what stack traces, task dumps and reports of slow
 * steps read to name the user's method, file and line. It costs nothing until it is read.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CompiledFrom {

  /**
   * The version of the {@linkplain CompanionVersion protocol} that the class was compiled for.
   *
   * @return 1 or more
   */
  int version() default 1;

  /**
   * The binary name of the class that declares the method.
   *
   * @return a name as {@link Class#getName()} gives it
   */
  String type();

  /**
   * The name of the method.
   *
   * @return its simple name
   */
  String method();

  /**
   * The simple name of the source file.
   *
   * @return for example {@code Hello.java}
   */
  String file();

  /**
   * The line on which the method is declared.
   *
   * @return a line of the user's file, from 1
   */
  int line();

  /**
   * Whether what an await throws may go anywhere else in the method than out of it.
   *
   * @return false if no await stands in a {@code try}
   */
  boolean catches() default false;

  /**
   * The line of each state: where the coroutine stands while it is suspended in it.
   *
   * @return lines of the user's file, indexed by state
   */
  int[] states();

  /**
   * Which generated line stands for which of the user's: pairs of a line of the companion's source
   * and the line it was made from, ascending. A pair holds until the next one's generated line.
   *
   * @return generated line, original line, generated line, original line, …
   */
  int[] lines();
}
