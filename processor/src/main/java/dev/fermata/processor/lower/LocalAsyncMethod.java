package dev.fermata.processor.lower;

/**
 * An {@code @Async} method that was taken out of a local class.
 *
 * @param coroutineMethod the name of the class's method that makes the coroutine
 * @param coroutineName the name of the coroutine's class
 * @param isOfInterface whether an interface has it, which can have no inner class
 * @param body its body
 */
public record LocalAsyncMethod(
    String coroutineMethod, String coroutineName, boolean isOfInterface, Body body)
    implements Extracted {}
