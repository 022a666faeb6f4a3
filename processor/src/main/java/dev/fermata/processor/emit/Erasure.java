package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Array;
import dev.fermata.processor.types.TypeRef.Variable;
import java.util.List;

/** Erases types that are in terms of a twin's type parameters. */
final class Erasure {
  private Erasure() {}

  /** The erasure of a type: of {@code T[]}, {@code Object[]}. */
  static TypeRef of(TypeRef type, AsyncMethod method) {
    if (type instanceof Array array) {
      return new Array(of(array.component(), method));
    }
    return type instanceof Variable variable
        ? method.typeParameters().stream()
            .filter(parameter -> parameter.name().equals(variable.name()))
            .map(parameter -> leftmost(parameter.bounds(), method))
            .findFirst()
            .orElse(type)
        : type.withoutArguments();
  }

  private static TypeRef leftmost(List<TypeRef> bounds, AsyncMethod method) {
    return bounds.isEmpty() ? TypeRef.OBJECT : of(bounds.get(0), method);
  }
}
