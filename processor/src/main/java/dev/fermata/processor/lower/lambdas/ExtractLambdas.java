package dev.fermata.processor.lower.lambdas;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncMethod.Dispatch;
import dev.fermata.processor.discover.AsyncMethod.TwinAccess;
import dev.fermata.processor.discover.AsyncMethod.TwinParameter;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.AsyncLambda;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Refusal;
import dev.fermata.processor.lower.TypeFacts;
import dev.fermata.processor.lower.locals.LocalCaptures;
import dev.fermata.processor.lower.relocate.Receivers;
import dev.fermata.processor.lower.witness.DeadCopies;
import dev.fermata.processor.lower.witness.TypedHoles;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.Annotations;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Variable;
import dev.fermata.processor.types.TypeTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the async lambdas out of a body, each to be a body of its own, which is lowered the same
 * way. What is left evaluates to an instance of the lambda's class, which holds what it captures.
 *
 * <pre>{@code
 * group.createTask(() -> fetch(uri));     →     group.createTask(new Lambda0(self, uri));
 * }</pre>
 *
 * <p>Invariant: no async lambda is left in the body. A plain lambda around one stays what it is.
 */
public final class ExtractLambdas {
  private final Body body;
  private final LocalCaptures captures;

  private ExtractLambdas(Body body) {
    this.body = body;
    this.captures = LocalCaptures.of(body);
  }

  /** Takes out the outermost ones; those within them are taken out of their bodies. */
  public static void lower(Body body) {
    List<LambdaExpr> lambdas =
        body.block().findAll(LambdaExpr.class, it -> AsyncFunction.isAsync(it) && !isNested(it));
    if (!lambdas.isEmpty()) {
      ExtractLambdas extraction = new ExtractLambdas(body);
      lambdas.forEach(extraction::extract);
    }
  }

  private static boolean isNested(LambdaExpr lambda) {
    return lambda.stream(Node.TreeTraversal.PARENTS)
        .anyMatch(it -> AsyncFunction.isAsync(it) || it instanceof BodyDeclaration<?>);
  }

  private void extract(LambdaExpr lambda) {
    AsyncFunction function = Attribution.ASYNC_FUNCTION.of(lambda).map(TypeFacts::withoutAnonymous);
    LambdaExpr inPlace = lambda.clone();
    Map<String, ExpressionType> captured = receiverFirst(captures.variables(lambda));
    NodeList<Expression> arguments = new NodeList<>();
    captured.forEach((name, type) -> arguments.add(Ast.local(name, type)));
    Expression place = lambda;
    if (lambda.getParentNode().orElseThrow() instanceof MethodCallExpr bound
        && bound.containsData(Attribution.BOUND_RECEIVER)) {
      place = bound;
      Parameter target = lambda.getParameter(0);
      target.remove();
      captured.put(target.getNameAsString(), Ast.typeOf(target));
      if (!Ast.typeOf(target).isDenotable()) {
        body.refuse(Refusal.unnameable(target, null, Ast.typeOf(target)));
      }
      Expression receiver = Ast.take(bound.getArgument(0));
      arguments.add(Receivers.nonNull(receiver));
    }
    AsyncMethod method = method(lambda, function, captured);
    String className = body.names().fresh("Lambda" + lambda.getData(AsyncLambda.NUMBER));
    TypeRef[] typeArguments =
        method.typeParameters().stream()
            .map(parameter -> new Variable(parameter.name()))
            .toArray(TypeRef[]::new);
    ObjectCreationExpr creation =
        new ObjectCreationExpr(
            null, TypeTrees.tree(Declared.of(className, typeArguments)), arguments);
    creation.setData(AsyncLambda.CREATION, inPlace);
    place.replace(Ast.typed(creation, Ast.typeOf(place)));
    if (!function.isExact() && place == lambda) {
      TypedHoles.restore(inPlace, DeadCopies.variables(body), creation, body);
    }

    Body extracted = NestedBodies.of(method, body);
    extracted.classesAround().add(className);
    extracted.names().reserve(className);
    String coroutineName = extracted.names().fresh("Call");
    extracted.classesAround().add(coroutineName);
    body.lambdas()
        .add(
            new AsyncLambda(
                className, coroutineName, function, capturedParameters(captured), extracted));
  }

  private Map<String, ExpressionType> receiverFirst(Map<String, ExpressionType> captured) {
    Map<String, ExpressionType> ordered = new LinkedHashMap<>();
    String receiver = body.method().receiverName();
    if (captured.containsKey(receiver)) {
      ordered.put(receiver, captured.get(receiver));
    }
    ordered.putAll(captured);
    return ordered;
  }

  private static List<TwinParameter> capturedParameters(Map<String, ExpressionType> captured) {
    List<TwinParameter> parameters = new ArrayList<>();
    captured.forEach((name, type) -> parameters.add(new TwinParameter(name, type.type())));
    return parameters;
  }

  /** The method that the lambda is, in terms of the twin's type parameters. */
  private AsyncMethod method(
      LambdaExpr lambda, AsyncFunction function, Map<String, ExpressionType> captured) {
    AsyncMethod outer = body.method();
    Map<String, ExpressionType> variables = new LinkedHashMap<>(captured);
    boolean usesReceiver = variables.remove(outer.receiverName()) != null;
    MethodDeclaration declaration = new MethodDeclaration();
    declaration.setRange(lambda.getRange().orElse(null));
    declaration.setName(name(outer, lambda));
    List<TwinParameter> parameters = new ArrayList<>(capturedParameters(variables));
    variables.forEach((name, type) -> declaration.addParameter(parameter(name, type)));
    for (int i = 0; i < lambda.getParameters().size(); i++) {
      ExpressionType type = function.parameterTypes().get(i);
      Parameter parameter = lambda.getParameter(i).clone();
      if (Ast.isUnnamed(parameter)) {
        parameter.setName(body.names().fresh("ignored"));
      }
      declaration.addParameter(parameter);
      parameters.add(new TwinParameter(parameter.getNameAsString(), type.type()));
    }
    declaration.setBody(AsyncLambda.block(lambda).clone());
    return new AsyncMethod(
        declaration.getNameAsString(),
        captures.typeParameters(lambda, captured, function),
        outer.typeParameterNames(),
        usesReceiver ? outer.receiverType() : null,
        outer.receiverName(),
        parameters,
        function.returnType().type(),
        function.returnType().boxed().type(),
        Annotations.NONE,
        function.item() == null ? null : function.item().type(),
        List.of(),
        TwinAccess.PACKAGE_PRIVATE,
        usesReceiver ? Dispatch.DIRECT : Dispatch.STATIC,
        false,
        false,
        false,
        false,
        false,
        outer.suppressions(),
        outer.suppressedAround(),
        Ast.lineOf(lambda),
        declaration);
  }

  /** {@code crawl.lambda$0}, whatever lambda it stands in. */
  private static String name(AsyncMethod outer, LambdaExpr lambda) {
    return (outer.isNested() ? outer.name().substring(0, outer.name().indexOf('.')) : outer.name())
        + ".lambda$"
        + lambda.getData(AsyncLambda.NUMBER);
  }

  private Parameter parameter(String name, ExpressionType type) {
    Parameter parameter = new Parameter(body.types().tree(type), name);
    parameter.setData(Attribution.TYPE, type);
    return parameter;
  }
}
