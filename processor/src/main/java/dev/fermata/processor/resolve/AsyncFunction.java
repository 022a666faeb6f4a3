package dev.fermata.processor.resolve;

import com.github.javaparser.ast.Node;
import dev.fermata.processor.types.TypeRef;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an async lambda is: a lambda or method reference whose functional interface's method is
 * {@code @Async}.
 *
 * @param interfaces what its class implements, as source text: the functional interface, unless the
 *     next one extends just that, and the interface {@code Body} of the companion that its method's
 *     declaring type has
 * @param coroutineMethod the method of {@code Body} that makes a coroutine
 * @param parameterTypes what the method takes
 * @param returnType what it returns
 * @param item what its items are, where it is a generator; null where it is none
 * @param suppressions the lint categories that javac spares a lambda, and not the class of one
 * @param isExact whether all these types are what they are in the source, none a projection
 */
public record AsyncFunction(
    List<TypeRef> interfaces,
    String coroutineMethod,
    List<ExpressionType> parameterTypes,
    ExpressionType returnType,
    @Nullable ExpressionType item,
    Set<String> suppressions,
    boolean isExact) {

  public AsyncFunction {
    interfaces = List.copyOf(interfaces);
    parameterTypes = List.copyOf(parameterTypes);
    suppressions = Set.copyOf(suppressions);
  }

  /** The same with other types. */
  public AsyncFunction map(UnaryOperator<ExpressionType> change) {
    return new AsyncFunction(
        interfaces.stream().map(it -> change.apply(ExpressionType.of(it)).type()).toList(),
        coroutineMethod,
        parameterTypes.stream().map(change).toList(),
        change.apply(returnType),
        item == null ? null : change.apply(item),
        suppressions,
        isExact);
  }

  /** Whether a node is an async lambda, or a reference that is one. */
  public static boolean isAsync(Node node) {
    return node.containsData(Attribution.ASYNC_FUNCTION);
  }
}
