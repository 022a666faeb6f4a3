package dev.fermata.processor.discover;

import dev.fermata.processor.discover.AsyncMethod.TwinParameter;
import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;
import dev.fermata.processor.types.Annotations;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A twin's signature as source text, all names qualified. */
public final class TwinSignature {
  private static final String COROUTINE = "dev.fermata.Coroutine";

  private TwinSignature() {}

  /** From the type parameters to the {@code throws} clause; no modifiers, no body. */
  public static String of(AsyncMethod method) {
    TypeRef result = method.resultType();
    TypeRef plain = method.isGenerator() ? result : Declared.of(COROUTINE, result);
    return of(method, UnaryOperator.identity(), plain.toString());
  }

  /**
   * The signature as a companion has it.
   *
   * @param shorten makes each qualified name in a type as short as it can be
   */
  public static String of(AsyncMethod method, UnaryOperator<String> shorten) {
    return of(method, shorten, twinType(method, shorten));
  }

  private static String of(AsyncMethod method, UnaryOperator<String> shorten, String twinType) {
    StringBuilder text = new StringBuilder(typeParameters(method, shorten));
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(twinType).append(' ').append(method.name());
    List<String> parameters = new ArrayList<>();
    if (method.receiverType() != null) {
      parameters.add(method.receiverType().written(shorten) + " " + method.receiverName());
    }
    parameters.addAll(parameters(method, shorten));
    text.append('(').append(String.join(", ", parameters)).append(')');
    return text.append(thrown(method, shorten)).toString();
  }

  /** What the twin of a method returns: a coroutine, or of a generator its items. */
  public static String twinType(AsyncMethod method, UnaryOperator<String> shorten) {
    return method.isGenerator()
        ? resultType(method, shorten)
        : shorten.apply(COROUTINE) + "<" + resultType(method, shorten) + ">";
  }

  /** The coroutine's type argument, which may be null where the method's result may. */
  public static String resultType(AsyncMethod method, UnaryOperator<String> shorten) {
    return method.resultType().written(shorten, method.resultAnnotations());
  }

  /** The type of a generator's items, which may be null where those may. */
  public static String itemType(AsyncMethod method, UnaryOperator<String> shorten) {
    Annotations argument = method.resultAnnotations().part(0);
    boolean isBound =
        method.resultType() instanceof Declared iterator
            && iterator.arguments().get(0) instanceof Wildcard;
    return Objects.requireNonNull(method.itemType())
        .written(shorten, isBound ? argument.part(0) : argument);
  }

  /** The parameters of the method itself and its {@code throws} clause. */
  public static String ofParameters(AsyncMethod method, UnaryOperator<String> shorten) {
    return "(" + String.join(", ", parameters(method, shorten)) + ")" + thrown(method, shorten);
  }

  private static String thrown(AsyncMethod method, UnaryOperator<String> shorten) {
    return method.thrown().isEmpty()
        ? ""
        : method.thrown().stream()
            .map(type -> type.written(shorten))
            .collect(Collectors.joining(", ", " throws ", ""));
  }

  /** {@code <T, U extends A & B>}; empty if there are none. */
  public static String typeParameters(AsyncMethod method, UnaryOperator<String> shorten) {
    return method.typeParameters().isEmpty()
        ? ""
        : method.typeParameters().stream()
            .map(parameter -> parameter.declared().written(shorten))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  /**
   * {@code <T, U>}, the twin's type parameters as arguments; empty if there are none. To be written
   * out, since not every parameter list lets a compiler infer them.
   */
  public static String typeArguments(AsyncMethod method) {
    return method.typeParameters().isEmpty()
        ? ""
        : method.typeParameters().stream()
            .map(TwinTypeParameter::name)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static List<String> parameters(AsyncMethod method, UnaryOperator<String> shorten) {
    List<String> written = new ArrayList<>();
    List<TwinParameter> parameters = method.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      TwinParameter parameter = parameters.get(i);
      boolean isSpread = method.isVarargs() && i == parameters.size() - 1;
      String type = parameter.type().written(shorten, parameter.annotations());
      if (isSpread) {
        type = type.substring(0, type.length() - "[]".length()) + "...";
      }
      String declared = Annotations.written(parameter.declared(), shorten);
      written.add(declared + type + " " + parameter.name());
    }
    return written;
  }
}
