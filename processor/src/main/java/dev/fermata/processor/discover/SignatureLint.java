package dev.fermata.processor.discover;

import dev.fermata.processor.types.Mentioned;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What javac would warn of in a twin's signature because the user's own has it: a raw or deprecated
 * type, a variable-arity parameter of a generic type. The twin repeats none of these warnings.
 */
public final class SignatureLint {
  private final Elements elements;
  private final @Nullable Element ownFile;
  private final @Nullable NameableTypes nameable;
  private final Set<String> found = new TreeSet<>();

  /** The types that others stand for: one may be an argument of its own supertype. */
  private final Set<Element> replaced = new HashSet<>();

  /**
   * Has seen nothing yet.
   *
   * @param owner the type whose file, but for what is deprecated in the file itself, is looked at
   */
  SignatureLint(Elements elements, TypeElement owner) {
    this.elements = elements;
    this.ownFile = outermost(owner);
    this.nameable = null;
  }

  /**
   * Has seen nothing yet. What is looked at may come from anywhere.
   *
   * @param nameable the types that can be named: in place of others stand those nearest to them
   */
  public SignatureLint(Elements elements, NameableTypes nameable) {
    this.elements = elements;
    this.ownFile = null;
    this.nameable = nameable;
  }

  /**
   * Looks at one type of the signature.
   *
   * @throws UnresolvedSignatureException if a type in it is not known
   */
  public void inspect(TypeMirror type) {
    Mentioned.in(type)
        .forEach(
            each -> {
              if (each.getKind() == TypeKind.ERROR) {
                throw new UnresolvedSignatureException(each.toString());
              }
              if (each instanceof DeclaredType declared) {
                inspectDeclared(declared);
              }
            });
  }

  private void inspectDeclared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (nameable != null && nameable.isHidden(type) && replaced.add(element)) {
      nameable.nearest(type).forEach(this::inspect);
    }
    if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
      found.add("rawtypes");
    }
    if (elements.isDeprecated(element) && !outermost(element).equals(ownFile)) {
      found.add(isForRemoval(element) ? "removal" : "deprecation");
    }
  }

  /** The lint categories to suppress on the twin of a method, sorted. */
  public List<String> suppressions(ExecutableElement method) {
    if (method.isVarArgs() && !Discovery.hasAnnotation(method, "java.lang.SafeVarargs")) {
      List<? extends VariableElement> parameters = method.getParameters();
      ArrayType last = (ArrayType) parameters.get(parameters.size() - 1).asType();
      if (!isReifiable(last.getComponentType())) {
        found.add("unchecked");
      }
    }
    return suppressions();
  }

  /** The lint categories to suppress where the types that were inspected stand, sorted. */
  public List<String> suppressions() {
    return List.copyOf(found);
  }

  private static boolean isReifiable(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> isReifiable(((ArrayType) type).getComponentType());
      case DECLARED ->
          isReifiable(((DeclaredType) type).getEnclosingType())
              && ((DeclaredType) type)
                  .getTypeArguments().stream().allMatch(SignatureLint::isUnboundedWildcard);
      case TYPEVAR -> false;
      default -> true;
    };
  }

  private static boolean isUnboundedWildcard(TypeMirror type) {
    return type instanceof WildcardType wildcard
        && wildcard.getExtendsBound() == null
        && wildcard.getSuperBound() == null;
  }

  static boolean isForRemoval(Element element) {
    return element.getAnnotationMirrors().stream()
        .flatMap(mirror -> mirror.getElementValues().entrySet().stream())
        .anyMatch(
            entry ->
                entry.getKey().getSimpleName().contentEquals("forRemoval")
                    && Boolean.TRUE.equals(entry.getValue().getValue()));
  }

  private static Element outermost(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return outermost;
  }
}
