package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import dev.fermata.processor.discover.TypeTemplate;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.resolve.Attribution;

/**
 * Lets inference find again what two operands of a call have in common and no variables can: the
 * type that a captured wildcard stands for. The result of a generic method has whatever type is
 * expected.
 *
 * <pre>{@code
 *                                       <E> E typedObject(Object value) {
 *                                         return (E) value;
 *                                       }
 * Optional<?> found;                    Optional<?> found;
 * Object other = await(nothing());  →   Object other = await(nothing());
 * found.orElse(other);                  found.orElse(typedObject(other));
 * }</pre>
 *
 * <p>A call that is an argument too has its type inferred again, from the temporary: two such would
 * leave inference with nothing to go by. What is awaited may be of any type.
 *
 * <p>Invariant: only temporaries are wrapped, whose types inference chose.
 */
public final class RestoreCaptures {
  private RestoreCaptures() {}

  public static void lower(Body body) {
    RestoreTypeArguments typeArguments = new RestoreTypeArguments(body);
    body.block()
        .findAll(NameExpr.class, RestoreCaptures::isTemporary)
        .forEach(it -> restore(it, it.getData(Attribution.SHARED_CAPTURES), typeArguments));
  }

  private static void restore(
      NameExpr value, TypeTemplate template, RestoreTypeArguments typeArguments) {
    if (isAlone(value) && !isReceiver(value)) {
      typeArguments.supply(value, template);
    } else {
      typeArguments.infer(value, template);
    }
  }

  private static boolean isAlone(NameExpr value) {
    return value.getData(Attribution.SHARED_CAPTURES).isAlone();
  }

  private static boolean isReceiver(NameExpr value) {
    return value.getParentNode().filter(it -> CastIntersections.isReceiver(value, it)).isPresent();
  }

  private static boolean isTemporary(NameExpr name) {
    return name.getRange().isEmpty()
        && name.containsData(Attribution.SHARED_CAPTURES)
        && name.getParentNode()
            .filter(
                call -> Awaits.isAwait(call) || (!isAlone(name) && hasInferredArgument(call, name)))
            .isEmpty();
  }

  /** Whether a value is the argument of a call with such: what a receiver is, is inferred alone. */
  private static boolean hasInferredArgument(Node call, NameExpr value) {
    return call instanceof NodeWithArguments<?> it
        && !CastIntersections.isReceiver(value, call)
        && it.getArguments().stream()
            .filter(argument -> argument.containsData(Attribution.SHARED_CAPTURES))
            .anyMatch(argument -> argument.isMethodCallExpr() || argument.isObjectCreationExpr());
  }
}
