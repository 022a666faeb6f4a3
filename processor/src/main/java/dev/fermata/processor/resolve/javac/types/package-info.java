/**
 * Javac's types as facts of our own, and what inference made of them: what stands for wildcards,
 * what a function is given, what would be another type if nothing were expected.
 *
 * <p>Guarantee: a type is exact where its text is the type itself, and only there.
 */
@NullMarked
package dev.fermata.processor.resolve.javac.types;

import org.jspecify.annotations.NullMarked;
