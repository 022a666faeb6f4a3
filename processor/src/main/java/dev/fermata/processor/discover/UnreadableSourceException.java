package dev.fermata.processor.discover;

import dev.fermata.processor.diag.SourceSpan;

/** Source that javac accepts and our parser does not: a preview feature, a newer Java. */
public final class UnreadableSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SourceSpan span;

  UnreadableSourceException(String message, SourceSpan span) {
    super(message);
    this.span = span;
  }

  /** Where the parser stopped. */
  public SourceSpan span() {
    return span;
  }
}
