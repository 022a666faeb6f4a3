package dev.fermata.processor.discover;

import dev.fermata.processor.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Source that javac accepts and our parser does not: a preview feature, a newer Java. */
public final class UnreadableSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable SourceSpan span;

  UnreadableSourceException(String message, @Nullable SourceSpan span) {
    super(message);
    this.span = span;
  }

  /** Where the parser stopped; null if it does not say. */
  public @Nullable SourceSpan span() {
    return span;
  }
}
