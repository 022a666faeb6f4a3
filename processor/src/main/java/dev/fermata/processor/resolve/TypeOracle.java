package dev.fermata.processor.resolve;

import dev.fermata.processor.discover.AsyncType;
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
   * @return the types that did not resolve, because a name in them is not known (yet)
   */
  List<AsyncType> attribute(List<AsyncType> types);
}
