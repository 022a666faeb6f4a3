package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.lower.Accessor.Kind;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.QualifiedNames;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of methods and constructors. */
final class RelocatedCalls {
  private final Receivers receivers;

  RelocatedCalls(Receivers receivers) {
    this.receivers = receivers;
  }

  void relocate(MethodCallExpr call) {
    if (call.containsData(Attribution.AWAIT)) {
      call.removeScope();
      return;
    }
    Symbol method = call.findData(Attribution.SYMBOL).orElse(null);
    if (method == null) {
      return;
    }
    if (isLookup(method) && !isInLocalClass(call)) {
      call.replace(receivers.lookup(Ast.typeOf(call)));
      return;
    }
    Expression scope = call.getScope().orElse(null);
    if (scope instanceof SuperExpr parent) {
      relocateSuper(call, method, parent);
    } else if (scope != null) {
      if (method.isDenied()) {
        callAccessor(call, method, method.isStatic() ? Receivers.evaluated(scope) : scope);
      }
    } else if (method.foundIn() == null) {
      call.setScope(
          QualifiedNames.expression(Symbol.typeNamed(method.owner(), method.ownerBinaryName())));
      call.setData(Attribution.STATICALLY_IMPORTED, true);
    } else if (!method.foundIn().isEmpty()) {
      relocateSimple(call, method);
    }
  }

  private static boolean isLookup(Symbol method) {
    return method.name().equals("lookup")
        && method.owner().equals("java.lang.invoke.MethodHandles");
  }

  private static boolean isInLocalClass(Node node) {
    for (Node at = node; at != null; at = at.getParentNode().orElse(null)) {
      if (at instanceof BodyDeclaration<?>) {
        return true;
      }
    }
    return false;
  }

  private void relocateSimple(MethodCallExpr call, Symbol method) {
    if (method.isStatic()) {
      if (method.isDenied()) {
        callAccessor(call, method, null);
      } else {
        call.setScope(QualifiedNames.expression(receivers.typeNamed(method.foundIn())));
      }
      return;
    }
    Expression instance = receivers.instance(method.foundIn(), call);
    if (method.isDenied()) {
      callAccessor(call, method, instance);
    } else {
      call.setScope(instance);
    }
  }

  private void relocateSuper(MethodCallExpr call, Symbol method, SuperExpr parent) {
    Symbol caller = parent.findData(Attribution.SYMBOL).orElseThrow();
    if (!caller.owner().isEmpty()) {
      Expression instance = receivers.instance(caller.owner(), call);
      callAccessor(Kind.CALL_SUPER_METHOD, call, method, caller.ownerBinaryName(), instance);
    }
  }

  private void callAccessor(MethodCallExpr call, Symbol method, @Nullable Expression target) {
    callAccessor(Kind.CALL_METHOD, call, method, method.ownerBinaryName(), target);
  }

  private void callAccessor(
      Kind kind, MethodCallExpr call, Symbol method, String caller, @Nullable Expression target) {
    Symbol seen =
        target != null && RawMembers.isRaw(target, method) ? RawMembers.erased(method) : method;
    ExpressionType result = Attribution.TYPE.of(call);
    List<Expression> types = receivers.typeArguments().classes(call, seen);
    MethodCallExpr replacement =
        receivers.call(kind, seen, caller, types, target, call.getArguments(), result, call);
    receivers.typeArguments().pass(call, seen, replacement);
    call.replace(replacement);
  }

  void relocate(ObjectCreationExpr creation) {
    Symbol constructor = creation.findData(Attribution.SYMBOL).orElse(null);
    if (constructor == null) {
      return;
    }
    boolean isInitializedFirst =
        creation.containsData(Attribution.INITIALIZES)
            && !constructor.owner().isEmpty()
            && creation.getArguments().stream().anyMatch(Awaits::in);
    Expression relocated = relocate(creation, constructor);
    if (isInitializedFirst) {
      relocated.setData(
          Ast.FIRST,
          receivers.initialize(
              constructor.declaration().ownerType(), constructor.ownerBinaryName(), relocated));
    }
  }

  private Expression relocate(ObjectCreationExpr creation, Symbol constructor) {
    boolean needsInstance = constructor.foundIn() != null && !constructor.foundIn().isEmpty();
    if (needsInstance && !(constructor.isDenied() && creation.getAnonymousClassBody().isEmpty())) {
      Expression outer = receivers.instance(constructor.foundIn(), creation);
      creation.setScope(isRawCreation(creation, constructor) ? receivers.raw(outer) : outer);
    } else if (constructor.isDenied() && creation.getAnonymousClassBody().isEmpty()) {
      List<Expression> arguments = new ArrayList<>();
      if (needsInstance) {
        arguments.add(receivers.instance(constructor.foundIn(), creation));
      }
      // A null faults before any argument (JLS 15.9.4).
      creation.getScope().map(Receivers::nonNull).ifPresent(arguments::add);
      arguments.addAll(creation.getArguments());
      ClassOrInterfaceType type = said(creation);
      Symbol seen =
          RawMembers.isRaw(creation, constructor) ? RawMembers.erased(constructor) : constructor;
      MethodCallExpr call =
          receivers.creation(type, seen, arguments, Attribution.TYPE.of(creation), creation);
      creation.replace(call);
      return call;
    }
    return creation;
  }

  /** Whether a generic inner class is named as a raw type, which has no generic outer instance. */
  private static boolean isRawCreation(ObjectCreationExpr creation, Symbol constructor) {
    return creation.getType().getTypeArguments().isEmpty()
        && constructor.declaration().ownerType().hasArguments();
  }

  /** What is created, with all type arguments that can be said: for a diamond they are inferred. */
  private ClassOrInterfaceType said(ObjectCreationExpr creation) {
    ExpressionType type = Attribution.TYPE.of(creation);
    return !creation.getType().isUsingDiamondOperator() && type.isDenotable() && type.isExact()
        ? receivers.types().tree(type).asClassOrInterfaceType()
        : new ClassOrInterfaceType(null, creation.getType().getNameAsString());
  }
}
