/**
 * A second compilation inside the first, over the same files: what javac has to be given so that it
 * sees what the outer compilation sees.
 *
 * <p>Guarantee: the outer compilation does not notice.
 */
@NullMarked
package dev.fermata.processor.resolve.javac.task;

import org.jspecify.annotations.NullMarked;
