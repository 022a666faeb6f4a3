package dev.fermata.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose body may call {@code await}.
 *
 * <p>For each type that declares such methods the processor writes a companion class: {@code Hello}
 * gets {@code HelloAsync}, {@code Outer.Inner} gets {@code Outer_InnerAsync}, in the same package.
 * Each {@code @Async T name(params)} has a twin there, {@code static Coroutine<T> name(params)}; an
 * instance method takes its receiver first. The twin runs the method's body as a coroutine. The
 * method itself is the source it is made from and is not meant to be called: its {@code await}
 * throws {@link IllegalStateException}.
 *
 * <p>Retained in class files, so that companions of types in other jars are known to be such.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Async {}
