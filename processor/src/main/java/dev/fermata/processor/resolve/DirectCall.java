package dev.fermata.processor.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a call of, or a reference to, an {@code @Async} method: its twin.
 *
 * @param companion the canonical name of the companion that has the twin
 * @param twin the twin
 * @param result the type of the twin's call
 * @param isAwaited whether that is awaited; a generator's is not
 * @param isStatic whether there is no receiver
 * @param isOfSuper whether the twin is that of {@code Super}, which runs this very body
 * @param instance which {@code this} the receiver is, where none is written or {@code super} is;
 *     null where one is written or none is needed
 * @param ownerTypeArguments the twin's type arguments in front of those that are written: the
 *     receiver's; null where they are not to be said
 * @param narrowed what the arguments are cast to, null for one that is taken as it is; empty where
 *     all are
 * @param ownMethod where the call can only mean the method of one local class, the name of that
 *     class's method that makes the coroutine, which is called in place of the twin; null elsewhere
 * @param array what the variable arguments are made elements of, null where they are left alone
 */
public record DirectCall(
    String companion,
    Symbol twin,
    ExpressionType result,
    boolean isAwaited,
    boolean isStatic,
    boolean isOfSuper,
    @Nullable Instance instance,
    @Nullable List<ExpressionType> ownerTypeArguments,
    List<@Nullable ExpressionType> narrowed,
    @Nullable String ownMethod,
    @Nullable ExpressionType array) {

  /**
   * An instance of a class around.
   *
   * @param name the name that qualifies {@code this}; empty for the innermost class
   * @param symbol the class
   * @param type the type of the instance
   * @param classesBetween how many classes are between the call and that one
   */
  public record Instance(String name, Symbol symbol, ExpressionType type, int classesBetween) {}
}
