/**
 * Random programs for the differential tests, and what makes a failing one small.
 *
 * <p>{@link dev.fermata.it.differential.generate.ProgramGenerator} writes a program from a seed:
 * well-typed and terminating by construction. {@link
 * dev.fermata.it.differential.generate.RandomPrograms} is the command that runs many of them.
 */
@NullMarked
package dev.fermata.it.differential.generate;

import org.jspecify.annotations.NullMarked;
