/**
 * Classic defects of concurrent programs: each class has a program with it, {@code run(false)}, and
 * one without, {@code run(true)}. In the order in which things become ready both work.
 */
@NullMarked
package dev.fermata.junit.defects;

import org.jspecify.annotations.NullMarked;
