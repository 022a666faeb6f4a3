package dev.fermata.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose body may call {@code await}.
 *
 * <pre>{@code
 * class Hello {
 *   @Async static String greet(String name) {
 *     await(sleep(ofSeconds(1)));
 *     return "Hello, " + name;
 *   }
 *
 *   @Async static void main() {
 *     System.out.println(greet("world"));
 *   }
 * }
 * }</pre>
 *
 * <p>For each type that declares such methods the processor writes a companion class: {@code Hello}
 * gets {@code HelloAsync}, {@code Outer.Inner} gets {@code Outer_InnerAsync}, in the same package.
 * Each {@code @Async T name(params)} has a twin there, {@code static Coroutine<T> name(params)}; an
 * instance method takes its receiver first. The twin runs the method's body as a coroutine.
 *
 * <p>In the body of an {@code @Async} method a direct call of another one is awaited. Plain code
 * calls the twin: to it, the method itself is only the source of the coroutine, whose {@code await}
 * throws {@link IllegalStateException}.
 *
 * <p>Retained in class files, so that companions of types in other jars are known to be such.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Async {}
