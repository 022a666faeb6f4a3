/**
 * Expressions that await, taken apart in Java's order of evaluation.
 *
 * <p>Guarantee: an await stands as a statement or as the right side of one, no condition, selector
 * or operand has one, and what is left of an expression has the types and means the members that it
 * did.
 */
@NullMarked
package dev.fermata.processor.lower.spill;

import org.jspecify.annotations.NullMarked;
