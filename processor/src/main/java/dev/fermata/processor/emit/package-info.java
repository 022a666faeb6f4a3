/**
 * Writes the companion's source from the models and machines: the only package that knows the
 * runtime's names. Decides how things are said, never what happens.
 *
 * <p>Guarantee: the same input gives the same bytes, and the source compiles under {@code
 * -Xlint:all -Werror} where the user's does.
 */
@NullMarked
package dev.fermata.processor.emit;

import org.jspecify.annotations.NullMarked;
