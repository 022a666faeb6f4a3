package dev.fermata;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/**
 * What {@link Fermata#waitUntil(ReturnWhen, Collection, Duration) waitUntil} found when it ended:
 * the futures it was given, each once and in their order.
 *
 * @param done those that are done
 * @param pending those that are not; nothing was cancelled
 * @param <F> the type of the futures
 */
public record Waited<F>(Set<F> done, Set<F> pending) {}
