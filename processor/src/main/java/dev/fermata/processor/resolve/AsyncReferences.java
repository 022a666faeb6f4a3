package dev.fermata.processor.resolve;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.UnknownType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes async lambdas of references to {@code @Async} methods where one is expected:
 *
 * <pre>{@code
 * this::fetch        →   argument -> await(PagesAsync.fetch(this, argument))
 * Pages::fetch       →   (target, argument) -> await(PagesAsync.fetch(target, argument))
 * next()::fetch      →   bind(next(), (target, argument) -> await(PagesAsync.fetch(target, argument)))
 * }</pre>
 *
 * <p>and plain ones of references to generators, whose calls await nothing:
 *
 * <pre>{@code
 * this::pages        →   argument -> PagesAsync.pages(this, argument)
 * }</pre>
 *
 * <p>Invariant: no such reference is left but those to generators of a receiver that is evaluated.
 * A receiver that is evaluated with the reference (JLS 15.13.3) stands in front of its lambda,
 * which takes it before what its interface says, in a call that carries {@link
 * Attribution#BOUND_RECEIVER} and is none of the user's.
 */
public final class AsyncReferences {
  private final Set<String> names = new HashSet<>();

  private AsyncReferences(BlockStmt body) {
    body.walk(SimpleName.class, name -> names.add(name.getIdentifier()));
  }

  /** Makes lambdas of the references in a body. */
  public static void replaceAll(BlockStmt body) {
    var references =
        body.findAll(
            MethodReferenceExpr.class,
            it ->
                it.containsData(Attribution.DIRECT_CALL)
                    && (it.containsData(Attribution.ASYNC_FUNCTION) || isOfGenerator(it)));
    if (!references.isEmpty()) {
      AsyncReferences replacing = new AsyncReferences(body);
      for (MethodReferenceExpr reference : references) {
        if (reference.containsData(Attribution.ASYNC_FUNCTION)) {
          replacing.replace(reference);
        } else {
          replacing.replaceOfGenerator(reference);
        }
      }
    }
  }

  /**
   * Whether a reference is to a generator and has no receiver to evaluate: a lambda would evaluate
   * it with each call, so that it is bound where any other receiver is.
   */
  private static boolean isOfGenerator(MethodReferenceExpr reference) {
    DirectCall direct = Attribution.DIRECT_CALL.of(reference);
    Expression scope = reference.getScope();
    return !direct.isAwaited()
        && (direct.isStatic() || scope.isTypeExpr() || scope.isThisExpr() || scope.isSuperExpr());
  }

  private void replaceOfGenerator(MethodReferenceExpr reference) {
    DirectCall direct = Attribution.DIRECT_CALL.of(reference);
    Symbol method = Attribution.SYMBOL.of(reference);
    NodeList<Parameter> parameters = new NodeList<>();
    Expression receiver = null;
    if (reference.getScope().isThisExpr() || reference.getScope().isSuperExpr()) {
      receiver = reference.getScope().clone();
    } else if (!direct.isStatic()) {
      receiver = parameter("target", method.declaration().ownerType(), reference, parameters);
    }
    Deque<Expression> arguments = new ArrayDeque<>();
    for (ExpressionType type : method.declaration().parameterTypes()) {
      arguments.add(parameter("argument", type, reference, parameters));
    }
    MethodCallExpr call = call(reference, receiver, arguments);
    call.setData(Attribution.TYPE, Objects.requireNonNull(method.type()));
    reference.replace(lambda(reference, parameters, call));
    DirectCalls.await(call).removeData(Attribution.DIRECT_CALL);
  }

  private void replace(MethodReferenceExpr reference) {
    AsyncFunction function = Attribution.ASYNC_FUNCTION.of(reference);
    DirectCall direct = Attribution.DIRECT_CALL.of(reference);
    NodeList<Parameter> parameters = new NodeList<>();
    Deque<Expression> arguments = new ArrayDeque<>();
    for (ExpressionType type : function.parameterTypes()) {
      arguments.add(parameter("argument", type, reference, parameters));
    }
    Expression scope = reference.getScope();
    boolean isBound = !direct.isStatic() && !scope.isTypeExpr();
    boolean isEvaluated = isBound && !scope.isThisExpr() && !scope.isSuperExpr();
    Expression receiver = null;
    if (isEvaluated) {
      ExpressionType type = Attribution.TYPE.of(scope).nameable();
      receiver = parameter("target", type, reference, parameters);
      parameters.addFirst(parameters.removeLast());
    } else if (isBound) {
      receiver = scope.clone();
    } else if (!direct.isStatic()) {
      receiver = arguments.removeFirst();
    }
    MethodCallExpr call = call(reference, receiver, arguments);
    call.setData(Attribution.TYPE, resultType(Attribution.SYMBOL.of(reference), function));
    LambdaExpr lambda = lambda(reference, parameters, call);
    lambda.setData(Attribution.ASYNC_FUNCTION, function);
    if (!isEvaluated) {
      reference.replace(lambda);
    } else {
      bind(reference, lambda);
    }
    DirectCalls.await(call).removeData(Attribution.DIRECT_CALL);
  }

  private static MethodCallExpr call(
      MethodReferenceExpr reference, @Nullable Expression receiver, Deque<Expression> arguments) {
    MethodCallExpr call =
        new MethodCallExpr(receiver, reference.getIdentifier(), new NodeList<>(arguments));
    reference.getTypeArguments().ifPresent(it -> call.setTypeArguments(new NodeList<>(it)));
    at(reference, call);
    at(reference, call.getName());
    call.setData(Attribution.SYMBOL, Attribution.SYMBOL.of(reference));
    call.setData(Attribution.DIRECT_CALL, Attribution.DIRECT_CALL.of(reference));
    return call;
  }

  private static LambdaExpr lambda(
      MethodReferenceExpr reference, NodeList<Parameter> parameters, MethodCallExpr call) {
    LambdaExpr lambda = new LambdaExpr(parameters, call);
    at(reference, lambda);
    lambda.setData(Attribution.TYPE, Attribution.TYPE.of(reference));
    return lambda;
  }

  /** The reference stands for the method, and no call of it is written. */
  private static void bind(MethodReferenceExpr reference, LambdaExpr lambda) {
    MethodCallExpr bound = new MethodCallExpr("bind");
    at(reference, bound);
    bound.setData(Attribution.TYPE, Attribution.TYPE.of(reference));
    bound.setData(Attribution.BOUND_RECEIVER, true);
    reference.replace(bound);
    Expression scope = reference.getScope();
    reference.setScope(new NullLiteralExpr());
    bound.addArgument(scope);
    bound.addArgument(lambda);
  }

  private NameExpr parameter(
      String base, ExpressionType type, Node reference, NodeList<Parameter> parameters) {
    String name = base;
    for (int i = 1; !names.add(name); i++) {
      name = base + i;
    }
    Parameter parameter = new Parameter(new UnknownType(), name);
    parameter.setData(Attribution.TYPE, type);
    at(reference, parameter);
    parameters.add(parameter);
    NameExpr use = new NameExpr(name);
    use.setData(Attribution.TYPE, type);
    return use;
  }

  /**
   * The type of the call: of a primitive type or a box it decides what it is converted to, and any
   * other is, in the end, that of what the function gives.
   */
  private static ExpressionType resultType(Symbol method, AsyncFunction function) {
    ExpressionType declared = method.type();
    ExpressionType expected = function.returnType();
    boolean isOfItsOwn =
        declared != null
            && (declared.kind() != ExpressionType.Kind.REFERENCE
                || declared.type().toString().startsWith("java.lang."));
    return isOfItsOwn ? declared : expected.boxed();
  }

  /** By its tokens, since copies of a node get its range from them. */
  private static void at(Node reference, Node node) {
    reference.getTokenRange().ifPresent(node::setTokenRange);
  }
}
