/**
 * The annotation processor. {@code discover → resolve → check → lower → machine → emit}, one
 * package each; {@link dev.fermata.processor.Pipeline} is the list of what runs in which order.
 * Dependencies point from here to the stages and from a later stage to an earlier one's model,
 * never back. A companion whose types the compiler alone can find goes back to {@code resolve}, as
 * text, to be tried before it is written.
 */
@NullMarked
package dev.fermata.processor;

import org.jspecify.annotations.NullMarked;
