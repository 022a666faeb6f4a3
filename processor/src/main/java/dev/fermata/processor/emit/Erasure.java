package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;
import dev.fermata.processor.resolve.ExpressionType;

/** Erases types that are written in terms of a twin's type parameters. */
final class Erasure {
  private Erasure() {}

  /** The erasure of a type in source form: {@code T[]} to {@code Object[]}. */
  static String of(String type, AsyncMethod method) {
    String plain = ExpressionType.withoutArguments(type);
    int array = plain.indexOf('[');
    String element = array < 0 ? plain : plain.substring(0, array);
    String dimensions = array < 0 ? "" : plain.substring(array);
    for (TwinTypeParameter parameter : method.typeParameters()) {
      if (parameter.name().equals(element)) {
        return parameter.bounds().isEmpty()
            ? "java.lang.Object" + dimensions
            : of(parameter.bounds().get(0), method) + dimensions;
      }
    }
    return element + dimensions;
  }
}
