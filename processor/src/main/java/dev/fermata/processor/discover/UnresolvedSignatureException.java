package dev.fermata.processor.discover;

/**
 * A type in the signature of an {@code @Async} method is not known: another processor's, or none.
 */
public final class UnresolvedSignatureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnresolvedSignatureException(String type) {
    super(type);
  }
}
