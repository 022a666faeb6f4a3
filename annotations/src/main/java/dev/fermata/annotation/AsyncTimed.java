package dev.fermata.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reports when the coroutine of an {@link Async} method starts and how long it took.
 *
 * <p>Prints {@code starting CLASS.METHOD with arguments [a, b]} when the coroutine starts and,
 * however it ends, {@code CLASS.METHOD finished in 1.0012 s}. Time is the event loop's time, the
 * place to print to a setting of the loop; standard output when nothing is set.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsyncTimed {}
