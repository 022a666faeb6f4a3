package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.expr.MethodReferenceExpr;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.FunctionalMethod;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Wildcard;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What the references of a body are functions of. */
final class ReferencedFunctions {
  private static final String COROUTINE = "dev.fermata.Coroutine";

  private final Elements elements;
  private final Types types;

  ReferencedFunctions(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
  }

  /**
   * Whether what a reference gives may be a coroutine, in place of a value of another type; also
   * where there is no telling, as of an interface of the body.
   */
  boolean mayGiveCoroutine(MethodReferenceExpr reference) {
    TypeRef function =
        reference.findData(Attribution.TYPE).map(ExpressionType::type).orElse(TypeRef.OBJECT);
    TypeElement type = element(function);
    if (type == null) {
      return true;
    }
    List<TypeRef> arguments = ((Declared) function).arguments();
    return FunctionalMethod.abstractMethods(type, elements).stream()
        .findFirst()
        .map(method -> (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method))
        .map(ExecutableType::getReturnType)
        .map(given -> mayBeCoroutine(given, type, arguments))
        .orElse(true);
  }

  private boolean mayBeCoroutine(TypeMirror given, TypeElement type, List<TypeRef> arguments) {
    if (given instanceof TypeVariable variable) {
      int index = type.getTypeParameters().indexOf(variable.asElement());
      return index < 0 || index >= arguments.size() || mayBeCoroutine(arguments.get(index));
    }
    return given.getKind() == TypeKind.DECLARED && isSupertypeOfCoroutine(given);
  }

  private boolean mayBeCoroutine(TypeRef given) {
    if (given instanceof Wildcard wildcard) {
      return wildcard.bound() == null || wildcard.isLower() || mayBeCoroutine(wildcard.bound());
    }
    TypeElement type = element(given);
    return type != null && isSupertypeOfCoroutine(type.asType());
  }

  private boolean isSupertypeOfCoroutine(TypeMirror type) {
    TypeMirror coroutine = elements.getTypeElement(COROUTINE).asType();
    return types.isSubtype(types.erasure(coroutine), types.erasure(type));
  }

  private @Nullable TypeElement element(TypeRef type) {
    return type instanceof Declared declared
        ? elements.getTypeElement(declared.canonicalName())
        : null;
  }

  /**
   * What the parameters of a method are called, for a function of so many arguments; no more than
   * that they are arguments where their number is variable, or the declaration not found.
   */
  List<String> parameters(Symbol method, int count) {
    TypeElement owner = elements.getTypeElement(method.owner());
    List<ExecutableElement> declared =
        owner == null
            ? List.of()
            : Discovery.asyncMethodsOf(owner).stream()
                .filter(it -> it.getSimpleName().contentEquals(method.name()))
                .filter(it -> it.getParameters().size() == count && takes(it, method))
                .toList();
    return declared.size() == 1
        ? declared.get(0).getParameters().stream().map(it -> it.getSimpleName().toString()).toList()
        : Collections.nCopies(count, "argument");
  }

  /** Whether a method takes what a descriptor says, by the simple names. */
  private boolean takes(ExecutableElement method, Symbol described) {
    if (described.descriptor() == null) {
      return false;
    }
    List<ClassDesc> taken = MethodTypeDesc.ofDescriptor(described.descriptor()).parameterList();
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < taken.size() && taken.size() == parameters.size(); i++) {
      String type = types.erasure(parameters.get(i).asType()).toString();
      if (!type.endsWith(taken.get(i).displayName().replace('$', '.'))) {
        return false;
      }
    }
    return taken.size() == parameters.size();
  }
}
