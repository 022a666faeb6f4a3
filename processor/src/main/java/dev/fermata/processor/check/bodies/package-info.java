/**
 * Checks of the bodies of {@code @Async} methods, on attributed trees.
 *
 * <p>Guarantee: a body that passes has only constructs that {@code lower} can lower.
 */
@NullMarked
package dev.fermata.processor.check.bodies;

import org.jspecify.annotations.NullMarked;
