/**
 * Checks of the declarations of {@code @Async} methods and their types, on elements.
 *
 * <p>Guarantee: a type that passes can have a companion.
 */
@NullMarked
package dev.fermata.processor.check.declarations;

import org.jspecify.annotations.NullMarked;
