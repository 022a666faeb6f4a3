package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnknownType;
import dev.fermata.processor.lower.Accessor.Kind;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Let;
import dev.fermata.processor.lower.QualifiedNames;
import dev.fermata.processor.lower.witness.TypedHoles;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.DirectCall;
import dev.fermata.processor.resolve.DirectCalls;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Method references that do not work from the companion become lambdas.
 *
 * <pre>{@code
 * this::secret      →   argument -> callSecret(self, argument)
 * super::close      →   () -> superClose(self)
 * next()::secret    →   ((Function<Node, Supplier<X>>) target -> () -> callSecret(target))
 *                           .apply(Objects.requireNonNull(self.next()))
 * }</pre>
 */
final class RelocatedReferences {
  private final Body body;
  private final Receivers receivers;

  RelocatedReferences(Body body, Receivers receivers) {
    this.body = body;
    this.receivers = receivers;
  }

  void relocate(MethodReferenceExpr reference) {
    Symbol method = reference.findData(Attribution.SYMBOL).orElse(null);
    if (method == null || method.owner().isEmpty()) {
      return;
    }
    if (reference.getScope() instanceof SuperExpr parent) {
      relocateSuper(reference, method, parent);
    } else if (method.kind() == Symbol.Kind.CONSTRUCTOR) {
      relocateConstructor(reference, method);
    } else if (reference.containsData(Attribution.DIRECT_CALL)) {
      relocateOfGenerator(reference, method);
    } else if (method.isDenied()) {
      relocateDenied(reference, method);
    } else if (isAwaitedOfIntersection(reference)) {
      call(reference, method);
    }
  }

  /**
   * Whether a function of an intersection is awaited: what holds it takes the first bound, which
   * need not be the one that has the method. What a lambda takes is cast to the others.
   */
  private static boolean isAwaitedOfIntersection(MethodReferenceExpr reference) {
    return reference.containsData(Attribution.INTERSECTED_INPUTS)
        && Ast.callsWith(reference).stream()
            .anyMatch(call -> call.containsData(Attribution.AWAITED));
  }

  private void call(MethodReferenceExpr reference, Symbol method) {
    List<NameExpr> arguments = arguments(reference);
    Deque<Expression> all = new ArrayDeque<>();
    arguments.forEach(each -> all.add(each.clone()));
    if (!(reference.getScope() instanceof TypeExpr named)) {
      bind(reference, arguments, target -> call(reference, method, target, all));
      return;
    }
    Expression target =
        method.isStatic()
            ? QualifiedNames.expression(Attribution.SYMBOL.of(named))
            : all.removeFirst();
    reference.replace(lambda(reference, arguments, call(reference, method, target, all)));
  }

  private static MethodCallExpr call(
      MethodReferenceExpr reference,
      Symbol method,
      Expression target,
      Collection<Expression> arguments) {
    MethodCallExpr call =
        new MethodCallExpr(target, reference.getIdentifier(), new NodeList<>(arguments));
    reference.getTypeArguments().ifPresent(it -> call.setTypeArguments(new NodeList<>(it)));
    call.setData(Attribution.SYMBOL, method);
    return call;
  }

  private void relocateSuper(MethodReferenceExpr reference, Symbol method, SuperExpr parent) {
    Symbol caller = parent.findData(Attribution.SYMBOL).orElseThrow();
    if (caller.owner().isEmpty()) {
      return;
    }
    List<NameExpr> arguments = arguments(reference);
    List<Expression> all = new ArrayList<>();
    all.add(receivers.instance(caller.owner(), reference));
    arguments.forEach(each -> all.add(each.clone()));
    reference.replace(
        lambda(
            reference,
            arguments,
            call(Kind.CALL_SUPER_METHOD, method, caller.ownerBinaryName(), all, reference)));
  }

  private void relocateConstructor(MethodReferenceExpr reference, Symbol constructor) {
    String outer = constructor.foundIn();
    boolean needsInstance = outer != null && !outer.isEmpty();
    if (!constructor.isDenied() && !needsInstance && !isAwaitedOfIntersection(reference)) {
      return;
    }
    List<NameExpr> arguments = arguments(reference);
    List<Expression> all = new ArrayList<>();
    arguments.forEach(each -> all.add(each.clone()));
    ClassOrInterfaceType type =
        ((TypeExpr) reference.getScope()).getType().asClassOrInterfaceType();
    Expression creation;
    if (constructor.isDenied()) {
      if (needsInstance) {
        all.add(0, receivers.instance(outer, reference));
      }
      creation =
          receivers.creation(
              type, constructor, all, constructor.declaration().ownerType(), reference);
    } else {
      if (needsInstance) {
        type.removeScope();
      }
      // What is inferred for a reference to a generic class is inferred for a diamond (JLS
      // 15.13.1).
      if (type.getTypeArguments().isEmpty()
          && constructor.declaration().ownerType().hasArguments()) {
        type.setTypeArguments(new NodeList<>());
      }
      creation =
          new ObjectCreationExpr(
              needsInstance ? receivers.instance(outer, reference) : null,
              type,
              new NodeList<>(all));
    }
    reference.replace(lambda(reference, arguments, creation));
  }

  private void relocateDenied(MethodReferenceExpr reference, Symbol method) {
    List<NameExpr> arguments = arguments(reference);
    List<Expression> all = new ArrayList<>();
    arguments.forEach(each -> all.add(each.clone()));
    if (method.isStatic() || reference.getScope() instanceof TypeExpr) {
      reference.replace(lambda(reference, arguments, callDenied(reference, method, all)));
      return;
    }
    bind(
        reference,
        arguments,
        target -> {
          all.add(0, target);
          return callDenied(reference, method, all);
        });
  }

  /** A call of a generator's twin awaits nothing. */
  private void relocateOfGenerator(MethodReferenceExpr reference, Symbol method) {
    DirectCall direct = reference.getData(Attribution.DIRECT_CALL);
    List<NameExpr> arguments = arguments(reference);
    Deque<Expression> all = new ArrayDeque<>();
    arguments.forEach(each -> all.add(each.clone()));
    bind(
        reference,
        arguments,
        target -> {
          MethodCallExpr call = call(reference, method, target, all);
          call.setData(Attribution.DIRECT_CALL, direct);
          Ast.typed(call, method.type());
          DirectCalls.await(call).removeData(Attribution.DIRECT_CALL);
          String companion = direct.companion();
          call.setScope(QualifiedNames.expression(Symbol.typeNamed(companion, companion)));
          return call;
        });
  }

  private Expression callDenied(
      MethodReferenceExpr reference, Symbol method, List<Expression> arguments) {
    return call(Kind.CALL_METHOD, method, method.ownerBinaryName(), arguments, reference);
  }

  /**
   * The receiver is evaluated, and faults, when the reference is, not when it is called. A cast
   * goes along with the lambda, which takes its type from it.
   */
  private void bind(
      MethodReferenceExpr reference, List<NameExpr> arguments, UnaryOperator<Expression> call) {
    Expression receiver = reference.getScope();
    if (Receivers.isReceiver(receiver)) {
      reference.replace(lambda(reference, arguments, call.apply(receiver)));
      return;
    }
    NameExpr target = Ast.local(body.names().fresh("target"), Ast.typeOf(receiver).nameable());
    LambdaExpr lambda = lambda(reference, arguments, call.apply(target.clone()));
    copyIntersectedInputs(reference, lambda);
    LambdaExpr inPlace = lambda.clone();
    Expression function = lambda;
    Expression place = reference;
    Expression outer = outermostEnclosed(reference);
    boolean isCast = outer.getParentNode().orElse(null) instanceof CastExpr;
    if (outer.getParentNode().orElse(null) instanceof CastExpr cast) {
      function = Ast.typed(new CastExpr(cast.getType().clone(), function), Ast.typeOf(reference));
      // An intersection is more than the function's result type can say.
      place = cast.getType().isIntersectionType() ? outer : cast;
    }
    Expression bound = Let.in(target, Receivers.nonNull(receiver), function);
    copyIntersectedInputs(reference, bound);
    place.replace(bound);
    if (!isCast && !Ast.typeOf(reference).isExact()) {
      TypedHoles.restore(inPlace, Set.of(target.getNameAsString()), bound, body);
    }
  }

  private static void copyIntersectedInputs(MethodReferenceExpr reference, Expression function) {
    reference
        .findData(Attribution.INTERSECTED_INPUTS)
        .ifPresent(it -> function.setData(Attribution.INTERSECTED_INPUTS, it));
  }

  private static Expression outermostEnclosed(Expression expression) {
    Expression outer = expression;
    while (outer.getParentNode().orElse(null) instanceof EnclosedExpr enclosed) {
      outer = enclosed;
    }
    return outer;
  }

  private List<NameExpr> arguments(MethodReferenceExpr reference) {
    List<NameExpr> arguments = new ArrayList<>();
    List<ExpressionType> types =
        reference.findData(Attribution.INTERSECTED_INPUTS).orElse(List.of());
    for (int i = 0; i < Attribution.ARITY.of(reference); i++) {
      NameExpr argument = new NameExpr(body.names().fresh("argument"));
      arguments.add(i < types.size() ? Ast.typed(argument, types.get(i)) : argument);
    }
    return arguments;
  }

  private MethodCallExpr call(
      Kind kind,
      Symbol method,
      String caller,
      List<Expression> arguments,
      MethodReferenceExpr reference) {
    Symbol seen =
        RawMembers.isRaw(reference.getScope(), method) ? RawMembers.erased(method) : method;
    List<Expression> types = receivers.typeArguments().classes(reference, seen);
    MethodCallExpr call =
        receivers.call(kind, seen, caller, types, null, arguments, seen.type(), reference);
    receivers.typeArguments().pass(reference, seen, call);
    return call;
  }

  /**
   * A lambda says what it takes where a call infers from that, as it does from a reference that can
   * mean one method only.
   */
  private LambdaExpr lambda(
      MethodReferenceExpr reference, List<NameExpr> arguments, Expression value) {
    List<ExpressionType> inputs = reference.findData(Attribution.INPUTS).orElse(List.of());
    boolean isExplicit = inputs.size() == arguments.size() && isInferredFrom(reference);
    NodeList<Parameter> parameters = new NodeList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Type type = isExplicit ? body.types().tree(inputs.get(i)) : new UnknownType();
      Parameter parameter = new Parameter(type, arguments.get(i).getNameAsString());
      arguments
          .get(i)
          .findData(Attribution.TYPE)
          .ifPresent(it -> parameter.setData(Attribution.TYPE, it));
      parameters.add(parameter);
    }
    LambdaExpr lambda = new LambdaExpr(parameters, value);
    lambda.setEnclosingParameters(isExplicit || arguments.size() != 1);
    lambda.setData(Attribution.TYPE, Attribution.TYPE.of(reference));
    reference
        .findData(Attribution.INFERRED_INPUTS)
        .ifPresent(it -> lambda.setData(Attribution.INFERRED_INPUTS, it));
    return lambda;
  }

  private static boolean isInferredFrom(MethodReferenceExpr reference) {
    Expression argument = reference;
    while (!argument.containsData(Attribution.INFERRED_INPUTS)
        && argument.getParentNode().orElse(null) instanceof Expression outer
        && (outer instanceof EnclosedExpr || outer instanceof ConditionalExpr)) {
      argument = outer;
    }
    return argument.containsData(Attribution.INFERRED_INPUTS);
  }
}
