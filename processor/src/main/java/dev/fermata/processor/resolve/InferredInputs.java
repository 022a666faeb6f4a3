package dev.fermata.processor.resolve;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;

/**
 * Which arguments of a generic method are functions whose parameters get their types from inference
 * (JLS 18.5.2): with another target type around the call, these would be others.
 */
final class InferredInputs {
  private final Types types;
  private final ExpressionTypes expressionTypes;

  InferredInputs(Types types, ExpressionTypes expressionTypes) {
    this.types = types;
    this.expressionTypes = expressionTypes;
  }

  /** Whether a lambda as an argument would have parameters whose types are inferred. */
  boolean areIn(ExecutableElement method, int argument) {
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.isEmpty()) {
      return false;
    }
    int last = parameters.size() - 1;
    TypeMirror parameter = parameters.get(Math.min(argument, last)).asType();
    boolean isElement = method.isVarArgs() && argument >= last && parameter instanceof ArrayType;
    return mentionsInput(
        isElement ? ((ArrayType) parameter).getComponentType() : parameter, method);
  }

  private boolean mentionsInput(TypeMirror function, ExecutableElement method) {
    if (function.getKind() != TypeKind.DECLARED) {
      return mentions(function, method);
    }
    return expressionTypes
        .functionalMethod(function)
        .map(it -> (ExecutableType) types.asMemberOf((DeclaredType) function, it))
        .filter(it -> it.getParameterTypes().stream().anyMatch(input -> mentions(input, method)))
        .isPresent();
  }

  /**
   * Whether a type mentions what a call of the method infers: of a constructor, its class's too.
   */
  private static boolean mentions(TypeMirror type, ExecutableElement method) {
    return type.accept(
        new SimpleTypeVisitor14<Boolean, Void>(false) {
          @Override
          public Boolean visitTypeVariable(TypeVariable variable, Void unused) {
            Element generic = variable.asElement().getEnclosingElement();
            return generic.equals(method)
                || (method.getKind() == ElementKind.CONSTRUCTOR
                    && generic.equals(method.getEnclosingElement()));
          }

          @Override
          public Boolean visitDeclared(DeclaredType declared, Void unused) {
            return visit(declared.getEnclosingType())
                || declared.getTypeArguments().stream().anyMatch(this::visit);
          }

          @Override
          public Boolean visitArray(ArrayType array, Void unused) {
            return visit(array.getComponentType());
          }

          @Override
          public Boolean visitWildcard(WildcardType wildcard, Void unused) {
            return (wildcard.getExtendsBound() != null && visit(wildcard.getExtendsBound()))
                || (wildcard.getSuperBound() != null && visit(wildcard.getSuperBound()));
          }
        },
        null);
  }
}
