package dev.fermata.processor.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The types that a companion may name, and those nearest to a type that it may not. */
public final class NameableTypes {
  private final Types types;
  private final Elements elements;
  private final String companionPackage;

  NameableTypes(Types types, Elements elements, String companionPackage) {
    this.types = types;
    this.elements = elements;
    this.companionPackage = companionPackage;
  }

  /** The nearest supertypes of a type that the companion may name: itself, if it may. */
  List<TypeMirror> nearest(TypeMirror type) {
    List<TypeMirror> nameable = new ArrayList<>();
    if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(bound -> nameable.addAll(nearest(bound)));
    } else if (isHidden(type)) {
      types.directSupertypes(type).forEach(supertype -> nameable.addAll(nearest(supertype)));
    } else {
      nameable.add(type);
    }
    TypeMirror object = elements.getTypeElement("java.lang.Object").asType();
    boolean hasOthers = nameable.stream().anyMatch(each -> !types.isSameType(each, object));
    nameable.removeIf(each -> hasOthers && types.isSameType(each, object));
    return nameable;
  }

  /** Whether a type is a class or interface that the companion may not name. */
  boolean isHidden(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getNestingKind() != NestingKind.ANONYMOUS
        && !isAccessible(element);
  }

  /** The canonical name of a type; empty for a local or anonymous class and what is in one. */
  public static String canonicalName(TypeElement type) {
    for (Element e = type; e instanceof TypeElement each; e = e.getEnclosingElement()) {
      if (each.getNestingKind() == NestingKind.LOCAL
          || each.getNestingKind() == NestingKind.ANONYMOUS) {
        return "";
      }
    }
    return type.getQualifiedName().toString();
  }

  /** The supertype that an anonymous class names. */
  public static TypeMirror supertypeOfAnonymous(TypeElement anonymous) {
    return anonymous.getInterfaces().isEmpty()
        ? anonymous.getSuperclass()
        : anonymous.getInterfaces().get(0);
  }

  /** Whether the companion may name a type. */
  public boolean isAccessible(TypeElement type) {
    if (canonicalName(type).isEmpty()) {
      // What is local moves into the companion, its private members and all.
      return true;
    }
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      Set<Modifier> modifiers = e.getModifiers();
      if (modifiers.contains(Modifier.PRIVATE)
          || (!modifiers.contains(Modifier.PUBLIC) && !isInCompanionPackage(e))) {
        return false;
      }
    }
    return true;
  }

  /** Whether an element belongs to the companion's package. */
  public boolean isInCompanionPackage(Element element) {
    PackageElement home = elements.getPackageOf(element);
    return home == null
        ? companionPackage.isEmpty()
        : home.getQualifiedName().contentEquals(companionPackage);
  }

  /** Whether a class or interface is deprecated, or one that its name mentions. */
  boolean isDeprecated(TypeElement type) {
    return elements.isDeprecated(type)
        || (type.getEnclosingElement() instanceof TypeElement around && isDeprecated(around));
  }
}
