package dev.fermata.processor.resolve;

import java.util.List;

/**
 * How an anonymous class would be declared if it had a name.
 *
 * @param supertype what it extends or implements, its type arguments inferred
 * @param isOfInterface whether it implements that
 * @param parameterTypes what its constructor takes and hands to the superclass's, without the outer
 *     instance
 * @param isVarargs whether the last of these is variable-arity
 * @param thrown what that constructor throws
 */
public record AnonymousClass(
    ExpressionType supertype,
    boolean isOfInterface,
    List<ExpressionType> parameterTypes,
    boolean isVarargs,
    List<ExpressionType> thrown) {

  public AnonymousClass {
    parameterTypes = List.copyOf(parameterTypes);
    thrown = List.copyOf(thrown);
  }
}
