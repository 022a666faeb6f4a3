/**
 * What each expression's type is and what each name means, in {@code @Async} bodies: {@link
 * dev.fermata.processor.resolve.TypeOracle} is the question, {@code resolve.javac} an answer.
 *
 * <p>Guarantee: the answers are facts of our own ({@link
 * dev.fermata.processor.resolve.ExpressionType}, {@link dev.fermata.processor.resolve.Symbol}),
 * attached to the JavaParser nodes under the keys of {@link
 * dev.fermata.processor.resolve.Attribution}.
 */
@NullMarked
package dev.fermata.processor.resolve;

import org.jspecify.annotations.NullMarked;
