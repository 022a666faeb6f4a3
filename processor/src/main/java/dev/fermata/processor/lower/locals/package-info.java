/**
 * The variables and types that are local to a body.
 *
 * <p>Guarantee: no two variables have one name, constants and local types whose scope holds an
 * await are members of the coroutine, and a {@code var} that an await is in the scope of has a type
 * where it can be named.
 */
@NullMarked
package dev.fermata.processor.lower.locals;

import org.jspecify.annotations.NullMarked;
