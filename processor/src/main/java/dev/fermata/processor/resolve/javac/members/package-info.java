/**
 * What names mean: symbols, and whether and with which types the companion may use them.
 *
 * <p>Guarantee: what is denied has all that its accessor needs to be declared.
 */
@NullMarked
package dev.fermata.processor.resolve.javac.members;

import org.jspecify.annotations.NullMarked;
