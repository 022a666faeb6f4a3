/**
 * The answer to {@link dev.fermata.processor.resolve.TypeOracle}'s question by way of javac: a
 * private attribution task over the same sources, whose trees are matched to JavaParser's nodes by
 * their place.
 *
 * <p>Guarantee: public API of the compiler alone; no object of it leaves this package, and the
 * outer compilation is never attributed.
 */
@NullMarked
package dev.fermata.processor.resolve.javac;

import org.jspecify.annotations.NullMarked;
