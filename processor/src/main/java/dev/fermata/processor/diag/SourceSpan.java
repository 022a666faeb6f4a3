package dev.fermata.processor.diag;

/**
 * A place that a compiler points out, as offsets into the file.
 *
 * @param start where it begins, negative if there is none
 * @param position what is pointed at
 * @param end just behind its end
 */
public record SourceSpan(long start, long position, long end) {}
