/**
 * Answers what each expression's type is and what each name means, in {@code @Async} bodies: {@link
 * dev.fermata.processor.resolve.TypeOracle} is the question, {@code JavacTypeOracle} the answer by
 * way of a private attribution task. A companion with types that only inference can find is tried
 * by {@link dev.fermata.processor.resolve.CompanionTrial} before it is written.
 *
 * <p>Guarantee: the answers are facts of our own ({@link
 * dev.fermata.processor.resolve.ExpressionType}, {@link dev.fermata.processor.resolve.Symbol}),
 * attached to the JavaParser nodes under the keys of {@link
 * dev.fermata.processor.resolve.Attribution}; no compiler's object leaves this package, and the
 * outer compilation is never attributed.
 */
@NullMarked
package dev.fermata.processor.resolve;

import org.jspecify.annotations.NullMarked;
