/**
 * A body that runs in the companion instead of its class: the first passes of all.
 *
 * <p>Guarantee: every name means in the companion what it meant where the user wrote it. {@code
 * self} stands for {@code this}, members are qualified, types fully qualified, and what Java's
 * access rules deny the companion goes through an {@link dev.fermata.processor.lower.Accessor}.
 */
@NullMarked
package dev.fermata.processor.lower.relocate;

import org.jspecify.annotations.NullMarked;
