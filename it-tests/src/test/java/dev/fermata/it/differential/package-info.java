/**
 * The same program in two builds: through the processor, and as plain Java in which {@code await}
 * is an ordinary blocking call. Both run in every combination of awaitables that complete at once,
 * suspend, fail at once, fail later and are cancelled; result, exception and events must be equal.
 *
 * <p>{@link dev.fermata.it.differential.Differential} is the comparison, {@link
 * dev.fermata.it.differential.DifferentialTest} applies it to the programs among the resources.
 */
@NullMarked
package dev.fermata.it.differential;

import org.jspecify.annotations.NullMarked;
