package dev.fermata.processor.discover;

import dev.fermata.processor.discover.AsyncMethod.TwinParameter;
import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;
import java.util.ArrayList;
import java.util.List;

/** A twin's signature as source text, all names qualified. */
public final class TwinSignature {
  private static final String COROUTINE = "dev.fermata.Coroutine";

  private TwinSignature() {}

  /** From the type parameters to the {@code throws} clause; no modifiers, no body. */
  public static String of(AsyncMethod method) {
    StringBuilder text = new StringBuilder(typeParameters(method));
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(COROUTINE).append('<').append(method.resultType()).append("> ");
    text.append(method.name()).append('(').append(parameters(method)).append(')');
    if (!method.thrown().isEmpty()) {
      text.append(" throws ").append(String.join(", ", method.thrown()));
    }
    return text.toString();
  }

  /** {@code <T, U extends A & B>}; empty if there are none. */
  public static String typeParameters(AsyncMethod method) {
    if (method.typeParameters().isEmpty()) {
      return "";
    }
    List<String> written = new ArrayList<>();
    for (TwinTypeParameter parameter : method.typeParameters()) {
      written.add(
          parameter.bounds().isEmpty()
              ? parameter.name()
              : parameter.name() + " extends " + String.join(" & ", parameter.bounds()));
    }
    return "<" + String.join(", ", written) + ">";
  }

  private static String parameters(AsyncMethod method) {
    List<String> written = new ArrayList<>();
    if (method.receiverType() != null) {
      written.add(method.receiverType() + " " + method.receiverName());
    }
    List<TwinParameter> parameters = method.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      TwinParameter parameter = parameters.get(i);
      String type = parameter.type();
      if (method.isVarargs() && i == parameters.size() - 1) {
        type = type.substring(0, type.length() - "[]".length()) + "...";
      }
      written.add(type + " " + parameter.name());
    }
    return String.join(", ", written);
  }
}
