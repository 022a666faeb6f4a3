/**
 * Checks of all code of a compilation, whether or not it has {@code @Async} methods: awaits where
 * nothing can await, coroutines that nobody awaits, and the cures of what javac refuses there.
 *
 * <p>Guarantee: plain code that compiles and has nothing of ours in it is never complained of.
 */
@NullMarked
package dev.fermata.processor.check.plain;

import org.jspecify.annotations.NullMarked;
