package dev.fermata.processor.resolve;

import dev.fermata.processor.discover.AsyncMethod.TwinTypeParameter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code @Async} method of a local or anonymous class is. No companion has a twin of it: it
 * is reached through the twin of what it implements.
 *
 * @param implemented the canonical name of the type whose {@code @Async} method it implements or
 *     overrides; null if there is none
 * @param coroutineMethod the name of the method of its own class that makes its coroutine: {@code
 *     handleAsync} for {@code handle}, numbered where a method of the class has that name
 * @param typeParameters its own type parameters
 * @param parameterTypes what it takes
 * @param returnType what it returns
 * @param item what its items are, where it is a generator; null where it is none
 * @param isTimed whether it is also {@code @AsyncTimed}
 */
public record LocalMethod(
    @Nullable String implemented,
    String coroutineMethod,
    List<TwinTypeParameter> typeParameters,
    List<ExpressionType> parameterTypes,
    ExpressionType returnType,
    @Nullable ExpressionType item,
    boolean isTimed) {

  public LocalMethod {
    typeParameters = List.copyOf(typeParameters);
    parameterTypes = List.copyOf(parameterTypes);
  }

  /** The same with other types for what it takes and gives. */
  public LocalMethod map(UnaryOperator<ExpressionType> change) {
    return new LocalMethod(
        implemented,
        coroutineMethod,
        typeParameters,
        parameterTypes.stream().map(change).toList(),
        change.apply(returnType),
        item == null ? null : change.apply(item),
        isTimed);
  }
}
