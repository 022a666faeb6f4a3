package dev.fermata.processor.resolve;

import dev.fermata.processor.diag.SourceSpan;
import dev.fermata.processor.discover.AsyncType;
import java.util.Collection;
import java.util.List;

/**
 * Knows the type and symbol of every expression and name in {@code @Async} bodies. Behind this
 * interface stands one compiler; another one can have another implementation.
 */
public interface TypeOracle {

  /**
   * Attaches the facts of {@link Attribution} to every node in the bodies of the given types'
   * {@code @Async} methods.
   *
   * @param types the types of this round, whose companions exist for the attribution as stubs
   * @return the types that did not resolve: a name in them is not known (yet), or is wrong
   */
  List<Unresolved> attribute(Collection<AsyncType> types);

  /**
   * A type with a body that could not be attributed.
   *
   * @param type the type
   * @param errors what the compiler said of it, in the order of the source; empty where it is for
   *     the declaration of a member to resolve, of which the compiler speaks in any case
   */
  record Unresolved(AsyncType type, List<SourceError> errors) {
    public Unresolved {
      errors = List.copyOf(errors);
    }
  }

  /**
   * What the compiler said of a place in the source.
   *
   * @param message the compiler's own text
   * @param cure lines to add to it, empty if there are none
   * @param span the place
   */
  record SourceError(String message, String cure, SourceSpan span) {
    public SourceError(String message, SourceSpan span) {
      this(message, "", span);
    }
  }
}
