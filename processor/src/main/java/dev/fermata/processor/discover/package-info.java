/**
 * Finds the {@code @Async} methods of a round and describes them: elements become immutable {@link
 * dev.fermata.processor.discover.AsyncType} and {@link dev.fermata.processor.discover.AsyncMethod}
 * models that hold names and text, never an element, so that they may outlive the round; a type's
 * source becomes a JavaParser tree, in which a local enum is a {@link
 * dev.fermata.processor.discover.LocalEnumDeclarationStmt}.
 *
 * <p>Guarantee: a model is complete. A type whose signatures do not resolve yet is not described
 * but kept, by name, for the next round.
 */
@NullMarked
package dev.fermata.processor.discover;

import org.jspecify.annotations.NullMarked;
