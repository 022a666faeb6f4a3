/**
 * What the processor tells its user: one enum of messages, each with a stable id, its text and the
 * cure; and the reporter that puts them at an exact file, line and column. Every other package
 * reports through here and nowhere else.
 */
@NullMarked
package dev.fermata.processor.diag;

import org.jspecify.annotations.NullMarked;
