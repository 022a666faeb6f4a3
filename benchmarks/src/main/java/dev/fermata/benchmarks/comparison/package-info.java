/**
 * Fermata beside Kotlin's coroutines, virtual threads, CompletableFuture and state machines written
 * by hand: the same work on one thread, each contender checked for its result. {@link
 * dev.fermata.benchmarks.comparison.Comparison} measures and writes the report, {@link
 * dev.fermata.benchmarks.comparison.Guard} fails when an operation allocates more than before.
 *
 * <p>A workload is a class ({@link dev.fermata.benchmarks.comparison.Workload}), a contender the
 * method of that name in it and a class with its programs: {@link
 * dev.fermata.benchmarks.comparison.Ours} and its siblings.
 */
package dev.fermata.benchmarks.comparison;
