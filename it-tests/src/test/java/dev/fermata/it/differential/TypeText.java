package dev.fermata.it.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Types as source text, fully qualified, with type parameters renamed where they shadow others. */
final class TypeText {
  private final Map<TypeParameterElement, String> names = new LinkedHashMap<>();

  TypeText(List<TypeParameterElement> typeParameters) {
    for (int i = 0; i < typeParameters.size(); i++) {
      String name = typeParameters.get(i).getSimpleName().toString();
      boolean isShadowed =
          typeParameters.subList(i + 1, typeParameters.size()).stream()
              .anyMatch(inner -> inner.getSimpleName().contentEquals(name));
      names.put(typeParameters.get(i), isShadowed ? name + "$" + i : name);
    }
  }

  /** The type parameters in angle brackets and a space, or nothing. */
  String declarations() {
    List<String> declarations = new ArrayList<>();
    names.forEach(
        (parameter, name) ->
            declarations.add(
                name
                    + " extends "
                    + String.join(" & ", parameter.getBounds().stream().map(this::of).toList())));
    return declarations.isEmpty() ? "" : "<" + String.join(", ", declarations) + "> ";
  }

  String of(TypeMirror type) {
    return type.accept(new Writer(), null);
  }

  private final class Writer extends SimpleTypeVisitor14<String, Void> {

    @Override
    public String visitDeclared(DeclaredType type, Void unused) {
      TypeElement element = (TypeElement) type.asElement();
      boolean isInnerOfGeneric =
          type.getEnclosingType().getKind() == TypeKind.DECLARED
              && !((DeclaredType) type.getEnclosingType()).getTypeArguments().isEmpty();
      String name =
          isInnerOfGeneric
              ? of(type.getEnclosingType()) + "." + element.getSimpleName()
              : element.getQualifiedName().toString();
      List<String> arguments = type.getTypeArguments().stream().map(TypeText.this::of).toList();
      return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
    }

    @Override
    public String visitArray(ArrayType type, Void unused) {
      return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitTypeVariable(TypeVariable type, Void unused) {
      TypeParameterElement element = (TypeParameterElement) type.asElement();
      return names.getOrDefault(element, element.getSimpleName().toString());
    }

    @Override
    public String visitWildcard(WildcardType type, Void unused) {
      if (type.getExtendsBound() != null) {
        return "? extends " + of(type.getExtendsBound());
      }
      return type.getSuperBound() != null ? "? super " + of(type.getSuperBound()) : "?";
    }

    @Override
    public String visitIntersection(IntersectionType type, Void unused) {
      return String.join(" & ", type.getBounds().stream().map(TypeText.this::of).toList());
    }

    @Override
    protected String defaultAction(TypeMirror type, Void unused) {
      return type.getKind().name().toLowerCase(Locale.ROOT);
    }
  }
}
