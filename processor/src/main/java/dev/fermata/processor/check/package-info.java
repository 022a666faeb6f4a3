/**
 * Refuses what cannot be transformed and warns of what is likely wrong, on the original tree, at
 * its exact line and column. One check, one class.
 *
 * <p>Guarantee: a method that passes has only constructs that {@code lower} can lower.
 */
@NullMarked
package dev.fermata.processor.check;

import org.jspecify.annotations.NullMarked;
