/**
 * The annotation processor. {@code discover → resolve → check → lower → machine → emit}, one
 * package each, and {@code types} beneath them all; {@link dev.fermata.processor.Pipeline} is the
 * list of what runs in which order. Dependencies point from here to the stages and from a later
 * stage to an earlier one's model, never back.
 */
@NullMarked
package dev.fermata.processor;

import org.jspecify.annotations.NullMarked;
