/**
 * Machines as graphs that people look at: as they are, or in the words of the user's file.
 *
 * <p>Guarantee: a graph holds text alone; drawing one leaves the machine as it was.
 */
@NullMarked
package dev.fermata.processor.machine.graph;

import org.jspecify.annotations.NullMarked;
