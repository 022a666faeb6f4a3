package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;

/** Erases types that are written in terms of a twin's type parameters. */
final class Erasure {
  private Erasure() {}

  /** The erasure of a type in source form: {@code T[]} to {@code Object[]}. */
  static String of(String type, AsyncMethod method) {
    String plain = withoutArguments(type);
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

  private static String withoutArguments(String type) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    for (char c : type.toCharArray()) {
      if (c == '<') {
        depth++;
      } else if (c == '>') {
        depth--;
      } else if (depth == 0 && c != ' ') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
