/**
 * The steps, sources and ends of {@link dev.fermata.AsyncIterator}, a class for each, on the
 * protocol of {@link dev.fermata.Coroutine} alone. Not exported: users meet the interface.
 *
 * <p>What all steps have in common is in {@code Stage}: one use at a time, nothing after the end or
 * a failure, an exit that closes the sources.
 */
@NullMarked
package dev.fermata.streams;

import org.jspecify.annotations.NullMarked;
