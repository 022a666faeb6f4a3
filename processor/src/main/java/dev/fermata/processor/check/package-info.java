/**
 * Refuses what cannot be transformed and warns of what is likely wrong, on the original tree, at
 * its exact line and column. One check, one class; the checks are in packages by what they look at:
 * {@code declarations}, {@code bodies}, {@code plain}; here is what they share.
 *
 * <p>Guarantee: a method that passes has only constructs that {@code lower} can lower.
 */
@NullMarked
package dev.fermata.processor.check;

import org.jspecify.annotations.NullMarked;
