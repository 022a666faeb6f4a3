/**
 * Async lambdas: each becomes a body of its own.
 *
 * <p>Guarantee: no async lambda is left in a body, and a body that came of one means what a method
 * would with the captured variables and the lambda's parameters as its parameters.
 */
@NullMarked
package dev.fermata.processor.lower.lambdas;

import org.jspecify.annotations.NullMarked;
