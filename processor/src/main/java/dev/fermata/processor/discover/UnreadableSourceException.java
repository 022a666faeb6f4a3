package dev.fermata.processor.discover;

/** Source that javac accepts and our parser does not: a preview feature, a newer Java. */
public final class UnreadableSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableSourceException(String message) {
    super(message);
  }
}
