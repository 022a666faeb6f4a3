/**
 * The command line: what the {@code fermata} script starts. Each command is a class; what they
 * share is finding the sources of a program, compiling them and starting what came out.
 *
 * <p>Guarantee: nothing is written but where {@code -d} or {@code -o} says, and no source file that
 * Fermata did not write is ever overwritten.
 */
@NullMarked
package dev.fermata.cli;

import org.jspecify.annotations.NullMarked;
