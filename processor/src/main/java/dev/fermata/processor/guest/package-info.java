/**
 * The processor as a guest of a compiler that is not javac and shows no trees, such as Eclipse's:
 * it has the JDK's own compiler look at the same sources, which runs processors and compiles
 * nothing, and hands on what they wrote and said.
 *
 * <p>Guarantee: the companions are those that javac's users get, and what is written for a type is
 * written once. Nothing here knows how companions are made.
 */
@NullMarked
package dev.fermata.processor.guest;

import org.jspecify.annotations.NullMarked;
