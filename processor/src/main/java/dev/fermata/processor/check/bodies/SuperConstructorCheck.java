package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.Optional;

/**
 * Refuses a local or anonymous class whose superclass has a private constructor: the class moves
 * into the companion, and a call of a superclass's constructor can go through nothing else.
 */
final class SuperConstructorCheck implements BodyCheck {

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    method
        .declaration()
        .getBody()
        .ifPresent(body -> body.walk(node -> check(node, type, reporter)));
  }

  private static void check(Node node, AsyncType type, Reporter reporter) {
    Optional<Symbol> constructor =
        node instanceof ObjectCreationExpr creation && creation.getAnonymousClassBody().isPresent()
            ? creation.findData(Attribution.SYMBOL)
            : node.findData(Attribution.DENIED_CONSTRUCTOR);
    constructor
        .filter(it -> it.isDenied() && it.declaration().ownerType().isDenotable())
        .filter(it -> isInPackageOf(type, it))
        .ifPresent(
            it ->
                reporter.report(
                    Message.PRIVATE_SUPER_CONSTRUCTOR,
                    node instanceof ObjectCreationExpr creation ? creation.getType() : node,
                    simpleName(it.owner())));
  }

  /** Of another package's a subclass calls what is protected, wherever it stands. */
  private static boolean isInPackageOf(AsyncType type, Symbol constructor) {
    String binaryName = constructor.ownerBinaryName();
    return type.packageName()
        .equals(binaryName.substring(0, Math.max(binaryName.lastIndexOf('.'), 0)));
  }

  private static String simpleName(String canonicalName) {
    return canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
  }
}
