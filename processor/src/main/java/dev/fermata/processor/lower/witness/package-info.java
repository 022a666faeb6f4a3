/**
 * Values of types that no declaration can name: an intersection, a type that mentions what a
 * wildcard stands for. A variable holds such a value by a supertype; where it is used, its witness
 * gives it the type back.
 *
 * <p>Guarantee: inference finds in the companion what it found in the user's code, since it solves
 * the same problem: in the place of an expression stands a call that has the type of that very
 * expression, which is never evaluated.
 */
@NullMarked
package dev.fermata.processor.lower.witness;

import org.jspecify.annotations.NullMarked;
