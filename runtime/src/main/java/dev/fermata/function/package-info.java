/**
 * Functions that may await: the {@code @Async} counterparts of {@code java.util.function}.
 *
 * <pre>{@code
 * @Async static <T> T twice(AsyncSupplier<T, RuntimeException> body) {
 *   body.get();
 *   return body.get();
 * }
 *
 * @Async static void main() {
 *   String page = twice(() -> {
 *     await(sleep(ofSeconds(1)));
 *     return fetch(uri);
 *   });
 * }
 * }</pre>
 *
 * <p>In an {@code @Async} body a lambda or method reference whose target type is one of these is an
 * async lambda: its body may await, and call {@code @Async} methods directly. The methods of {@link
 * dev.fermata.Fermata} and {@link dev.fermata.AsyncIterator} that call back take them, and so may
 * any {@code @Async} method.
 *
 * <p>In plain code, a lambda for one of these is a plain lambda, which cannot await; {@code
 * AsyncFunction.of(HelloAsync::greet)} and its likes make one of a reference to a twin there.
 *
 * <p>Calling one runs {@code AsyncFunctionAsync.apply(function, argument)} and its likes; in an
 * {@code @Async} body a direct call, {@code function.apply(argument)}, means that. A call of an
 * async lambda costs its coroutine and nothing else: no reflection, no array.
 */
@NullMarked
package dev.fermata.function;

import org.jspecify.annotations.NullMarked;
