/**
 * Statements and expressions that stand for longer ones: loops over elements, resources, {@code
 * finally}, patterns, monitors, choices.
 *
 * <p>Guarantee: what is left with an await in it consists of blocks, branches, plain loops,
 * switches and {@code try} with catch clauses alone.
 */
@NullMarked
package dev.fermata.processor.lower.desugar;

import org.jspecify.annotations.NullMarked;
