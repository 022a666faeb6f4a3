/**
 * Types as values, and as trees of JavaParser.
 *
 * <p>Guarantee: two types that are equal here are one type to the compiler; what cannot be named is
 * a {@link dev.fermata.processor.types.TypeRef.Hidden}, wherever in a type it stands.
 */
@NullMarked
package dev.fermata.processor.types;

import org.jspecify.annotations.NullMarked;
