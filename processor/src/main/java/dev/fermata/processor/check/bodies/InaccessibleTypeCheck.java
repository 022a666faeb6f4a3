package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithTraversableScope;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.check.Nameability;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Hidden;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/**
 * Refuses a body that needs the name of a type which the companion may not name: it says the name,
 * declares a variable of the type, switches on it, or implements it by a lambda. A value that is
 * passed on within one statement needs no name.
 */
final class InaccessibleTypeCheck implements BodyCheck {
  private final Elements elements;

  InaccessibleTypeCheck(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
  }

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    PackageElement companionPackage =
        elements.getPackageOf(elements.getTypeElement(type.canonicalName()));
    Consumer<Node> check = node -> check(node, companionPackage, reporter);
    method.declaration().getBody().ifPresent(body -> body.walk(check));
  }

  private void check(Node node, PackageElement companionPackage, Reporter reporter) {
    Symbol symbol = node.findData(Attribution.SYMBOL).orElse(null);
    if (symbol != null && symbol.kind() == Symbol.Kind.TYPE) {
      if (symbol.access() == Symbol.Access.DENIED
          && !isQualifiedByDenied(node)
          && !isOfAccessor(node)) {
        report(Declared.named(symbol.owner()), node, companionPackage, reporter);
      }
    } else if (needsNameOfItsType(node)) {
      ExpressionType type = node.findData(Attribution.TYPE).orElse(null);
      if (type != null
          && !type.isDenotable()
          && !(type.type() instanceof Hidden hidden && hidden.isAnonymous())) {
        report(type.type(), node, companionPackage, reporter);
      }
    }
  }

  /** Of {@code Hidden.Member} the qualifier is what cannot be named. */
  private static boolean isQualifiedByDenied(Node node) {
    return node.getChildNodes().stream()
        .flatMap(child -> child.findData(Attribution.SYMBOL).stream())
        .anyMatch(
            symbol -> symbol.kind() == Symbol.Kind.TYPE && symbol.access() == Symbol.Access.DENIED);
  }

  /**
   * Of {@code new Hidden()}, {@code Hidden.field} and {@code Hidden.method()} accessors are made,
   * and the name is gone.
   */
  private static boolean isOfAccessor(Node node) {
    Node name = node;
    Node use = name.getParentNode().orElseThrow();
    while (isQualifiedTypeName(use, name)) {
      name = use;
      use = name.getParentNode().orElseThrow();
    }
    if (use instanceof ObjectCreationExpr creation) {
      return creation.getType() == name && creation.getAnonymousClassBody().isEmpty();
    }
    return use instanceof NodeWithTraversableScope
        && use.findData(Attribution.SYMBOL)
            .filter(s -> s.kind() == Symbol.Kind.FIELD || s.kind() == Symbol.Kind.METHOD)
            .isPresent()
        && !(use instanceof MethodReferenceExpr);
  }

  private static boolean isQualifiedTypeName(Node node, Node qualifier) {
    return node instanceof ClassOrInterfaceType type
        ? type.getScope().filter(scope -> scope == qualifier).isPresent()
        : node instanceof FieldAccessExpr access
            && access
                .findData(Attribution.SYMBOL)
                .filter(s -> s.kind() == Symbol.Kind.TYPE)
                .isPresent();
  }

  private static boolean needsNameOfItsType(Node node) {
    if (node instanceof VariableDeclarator variable) {
      return variable.getType().isVarType();
    }
    if (node instanceof Parameter parameter) {
      return parameter.getType().isUnknownType() || parameter.getType().isVarType();
    }
    if (node instanceof TypePatternExpr pattern) {
      return pattern.getType().isVarType();
    }
    boolean isSelector =
        node.getParentNode()
            .filter(p -> p instanceof SwitchNode selection && selection.getSelector() == node)
            .isPresent();
    return isSelector || node instanceof LambdaExpr || node instanceof MethodReferenceExpr;
  }

  /** Reports each type that a type mentions and the companion may not. */
  private void report(
      TypeRef mentioning, Node at, PackageElement companionPackage, Reporter reporter) {
    mentioning
        .all()
        .filter(Declared.class::isInstance)
        .flatMap(it -> Stream.ofNullable(elements.getTypeElement(((Declared) it).canonicalName())))
        .forEach(
            type ->
                Nameability.obstacle(type, companionPackage, elements)
                    .ifPresent(
                        obstacle ->
                            reporter.report(
                                Message.INACCESSIBLE_TYPE,
                                at,
                                type.getQualifiedName(),
                                obstacle.reason(),
                                obstacle.cure())));
  }
}
