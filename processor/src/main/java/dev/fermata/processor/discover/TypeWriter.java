package dev.fermata.processor.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Writes types as source text that means the same in a companion: fully qualified, in terms of a
 * twin's type parameters, captures projected upward (JLS 4.10.5), intersections by their first
 * bound. Not by {@code toString}, which writes annotations, captures and intersections in no
 * language at all.
 */
public final class TypeWriter {
  private final Types types;
  private final Elements elements;
  private final String companionPackage;
  private final Map<TypeParameterElement, String> typeParameterNames;
  private final Map<TypeElement, String> localTypeNames;

  /**
   * A type as text.
   *
   * @param text the text; a description where it is not denotable
   * @param isDenotable whether the companion may name the type
   * @param isExact whether the text is the type itself and not a supertype of it
   * @param isRaw whether the text mentions a generic class or interface without type arguments
   */
  public record Written(String text, boolean isDenotable, boolean isExact, boolean isRaw) {}

  /**
   * @param companionPackage the package from which the types are named
   * @param typeParameterNames the names of type parameters in the companion, where they differ
   * @param localTypeNames the names of local types, where they differ
   */
  public TypeWriter(
      Types types,
      Elements elements,
      String companionPackage,
      Map<TypeParameterElement, String> typeParameterNames,
      Map<TypeElement, String> localTypeNames) {
    this.types = types;
    this.elements = elements;
    this.companionPackage = companionPackage;
    this.typeParameterNames = Map.copyOf(typeParameterNames);
    this.localTypeNames = Map.copyOf(localTypeNames);
  }

  /** A writer that gives other names to some type parameters. */
  public TypeWriter withNames(Map<TypeParameterElement, String> names) {
    Map<TypeParameterElement, String> all = new HashMap<>(typeParameterNames);
    all.putAll(names);
    return new TypeWriter(types, elements, companionPackage, all, localTypeNames);
  }

  /** Writes a type. */
  public Written write(TypeMirror type) {
    return write(type, Set.of(), List.of());
  }

  /**
   * Writes a type.
   *
   * @param widened captured wildcards that their upper bounds stand for, as type arguments too
   * @param wholes types around captured wildcards whose projections stand for them likewise
   */
  public Written write(TypeMirror type, Set<Element> widened, List<TypeMirror> wholes) {
    Writing writing = new Writing(false);
    writing.widened = widened;
    writing.wholes = wholes;
    String text = writing.project(type);
    return new Written(text, writing.isDenotable, writing.isExact, writing.isRaw);
  }

  /** Whether the companion may name the classes and interfaces that a type mentions. */
  public boolean isNameable(TypeMirror type) {
    Writing writing = new Writing(false);
    writing.project(type);
    return !writing.mentionsHidden;
  }

  /** The text of a type. */
  public String text(TypeMirror type) {
    return write(type).text();
  }

  /**
   * What the companion may say instead of a type: the bounds of an intersection type and of what a
   * captured wildcard stands for; for a type that the companion may not name, the nearest
   * supertypes that it may, classes first. Empty for a type that has a name of its own.
   */
  public List<String> bounds(TypeMirror type) {
    TypeMirror bound = type;
    while (bound instanceof TypeVariable variable && isCaptured(variable)) {
      bound = variable.getUpperBound();
    }
    Set<String> bounds = boundsOf(bound, null);
    return bounds.size() > 1 || !write(type).isDenotable() ? List.copyOf(bounds) : List.of();
  }

  private Set<String> boundsOf(TypeMirror type, @Nullable List<List<String>> parameterBounds) {
    Set<String> bounds = new LinkedHashSet<>();
    for (TypeMirror each : nameable(type)) {
      Writing writing = new Writing(true);
      writing.parameterBounds = parameterBounds;
      if (type instanceof DeclaredType declared) {
        writing.hiding.add(declared.asElement());
      }
      writing.dropsWildcards = type instanceof IntersectionType && isUnboundedClass(each);
      String text = writing.project(each);
      if (writing.isDenotable) {
        bounds.add(text);
      }
    }
    return bounds;
  }

  /** The type with type parameters for the intersections that it is made of, if any. */
  public Optional<TypeTemplate> template(TypeMirror type) {
    if (type instanceof IntersectionType intersection) {
      return template(intersection);
    }
    Writing writing = new Writing(false);
    writing.parameterBounds = new ArrayList<>();
    String text = writing.project(type);
    return writing.parameterBounds.isEmpty() || !writing.isDenotable
        ? Optional.empty()
        : Optional.of(new TypeTemplate(writing.parameterBounds, text));
  }

  /**
   * The type with type parameters for the captured wildcards that it mentions; empty where their
   * bounds mention themselves, as those of enums do.
   *
   * @param shared the captured wildcards that must be those of another type, too: for any other
   *     type argument its bound is what inference went by
   * @param wholes types around captured wildcards that have a type parameter as a whole
   */
  public Optional<TypeTemplate> captureTemplate(
      TypeMirror type, Set<Element> shared, List<TypeMirror> wholes) {
    Writing writing = new Writing(false);
    writing.wholes = wholes;
    writing.widened = unshared(type, shared);
    writing.parameterBounds = new ArrayList<>();
    writing.captures = new HashMap<>();
    String text = writing.project(type);
    return writing.isDenotable && !writing.parameterBounds.isEmpty()
        ? Optional.of(new TypeTemplate(writing.parameterBounds, text))
        : Optional.empty();
  }

  private static Set<Element> unshared(TypeMirror type, Set<Element> shared) {
    Set<Element> unshared = new HashSet<>();
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        if (argument instanceof TypeVariable variable
            && isCaptured(variable)
            && variable.getLowerBound().getKind() == TypeKind.NULL) {
          unshared.add(variable.asElement());
        }
      }
    }
    unshared.removeAll(shared);
    return unshared;
  }

  /** Of an intersection of generic classes whose type arguments are intersections. */
  private Optional<TypeTemplate> template(IntersectionType type) {
    if (!isOfIntersections(type)) {
      return Optional.empty();
    }
    List<List<String>> parameterBounds = new ArrayList<>();
    String text = addParameter(type, parameterBounds);
    return Optional.of(new TypeTemplate(parameterBounds, text));
  }

  /** Adds a type parameter for an intersection, after those for what it is made of. */
  private String addParameter(IntersectionType type, List<List<String>> parameterBounds) {
    Set<String> bounds = boundsOf(type, isOfIntersections(type) ? parameterBounds : null);
    parameterBounds.add(List.copyOf(bounds));
    return TypeTemplate.placeholder(parameterBounds.size() - 1);
  }

  private boolean isOfIntersections(IntersectionType type) {
    return type.getBounds().stream().anyMatch(this::hasIntersectionArgument);
  }

  /**
   * Whether a type argument is an intersection. One of what is compared with itself, as the common
   * supertype of a number and a string is, says no more than the type around it.
   */
  private boolean hasIntersectionArgument(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream()
            .map(it -> it instanceof WildcardType wildcard ? wildcard.getExtendsBound() : it)
            .anyMatch(
                it ->
                    it instanceof IntersectionType argument
                        && argument.getBounds().stream()
                            .noneMatch(bound -> isSameErasure(bound, type)));
  }

  private boolean isSameErasure(TypeMirror one, TypeMirror other) {
    return types.isSameType(types.erasure(one), types.erasure(other));
  }

  /** Whether a type is a class that takes any type as its argument. */
  private boolean isUnboundedClass(TypeMirror type) {
    TypeMirror object = elements.getTypeElement("java.lang.Object").asType();
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getKind().isClass()
        && element.getTypeParameters().stream()
            .flatMap(parameter -> parameter.getBounds().stream())
            .allMatch(bound -> types.isSameType(bound, object));
  }

  /** The nearest supertypes of a type that the companion may name: itself, if it may. */
  private List<TypeMirror> nameable(TypeMirror type) {
    List<TypeMirror> nameable = new ArrayList<>();
    if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(bound -> nameable.addAll(nameable(bound)));
    } else if (isHidden(type)) {
      types.directSupertypes(type).forEach(supertype -> nameable.addAll(nameable(supertype)));
    } else {
      nameable.add(type);
    }
    TypeMirror object = elements.getTypeElement("java.lang.Object").asType();
    boolean hasOthers = nameable.stream().anyMatch(each -> !types.isSameType(each, object));
    nameable.removeIf(each -> hasOthers && types.isSameType(each, object));
    return nameable;
  }

  /** Whether a type is a class or interface that the companion may not name. */
  private boolean isHidden(TypeMirror type) {
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

  /** Whether a type variable stands for a captured wildcard. */
  public static boolean isCaptured(TypeVariable variable) {
    // A captured variable belongs to no declaration; compilers name it as no source can.
    return !(variable.asElement() instanceof TypeParameterElement parameter)
        || parameter.getSimpleName().toString().startsWith("<")
        || parameter.getGenericElement() == null
        || !declares(parameter.getGenericElement(), parameter);
  }

  private static boolean declares(Element generic, TypeParameterElement parameter) {
    if (generic instanceof TypeElement type) {
      return type.getTypeParameters().contains(parameter);
    }
    return generic instanceof ExecutableElement executable
        && executable.getTypeParameters().contains(parameter);
  }

  private final class Writing {
    /** Whether types that cannot be named are projected upward, as captures are. */
    final boolean projectsHidden;

    /** Where type parameters stand for intersections, their bounds; null where none do. */
    @Nullable List<List<String>> parameterBounds;

    /**
     * Whether a bound stands for the wildcards of the type itself: a class with wildcards and the
     * interfaces that it implements are no one intersection to javac, which captures each anew.
     */
    boolean dropsWildcards;

    /** Where type parameters stand for captured wildcards, those that do; null where none do. */
    @Nullable Map<Element, String> captures;

    /** Captured wildcards that their upper bounds stand for, as type arguments too. */
    Set<Element> widened = Set.of();

    /** Types around captured wildcards that are replaced by one type, as those would be. */
    List<TypeMirror> wholes = List.of();

    boolean isDenotable = true;
    boolean isExact = true;
    boolean isRaw;
    boolean mentionsHidden;
    final Set<TypeVariable> projecting = new HashSet<>();

    /** Those of them that are being projected: a type may be an argument of its own supertype. */
    final Set<Element> hiding = new HashSet<>();

    Writing(boolean projectsHidden) {
      this.projectsHidden = projectsHidden;
    }

    String project(TypeMirror type) {
      return isWhole(type) ? whole(type) : simple(type);
    }

    private boolean isWhole(TypeMirror type) {
      return type.getKind() == TypeKind.DECLARED
          && wholes.stream().anyMatch(whole -> types.isSameType(whole, type));
    }

    private String whole(TypeMirror type) {
      isExact = false;
      String projection = text(type);
      if (captures == null) {
        return projection;
      }
      parameterBounds.add(List.of(projection));
      return TypeTemplate.placeholder(parameterBounds.size() - 1);
    }

    private String simple(TypeMirror type) {
      return switch (type.getKind()) {
        case DECLARED -> declared((DeclaredType) type);
        case ARRAY -> project(((ArrayType) type).getComponentType()) + "[]";
        case TYPEVAR -> variable((TypeVariable) type);
        case INTERSECTION -> {
          if (parameterBounds != null && nameable(type).size() > 1) {
            yield addParameter((IntersectionType) type, parameterBounds);
          }
          isExact = false;
          yield project(firstBound((IntersectionType) type));
        }
        case UNION -> {
          // The parameter of a multi-catch: exceptions are never generic, so the erasure is the
          // lub.
          isExact = false;
          yield project(types.erasure(type));
        }
        case WILDCARD -> argument(type);
        case NULL -> "java.lang.Object";
        case VOID -> "void";
        default -> {
          if (type.getKind().isPrimitive()) {
            yield type.getKind().name().toLowerCase(Locale.ROOT);
          }
          isDenotable = false;
          yield type.toString();
        }
      };
    }

    private TypeMirror firstBound(IntersectionType type) {
      return type.getBounds().get(0);
    }

    private String variable(TypeVariable variable) {
      if (!isCaptured(variable)) {
        TypeParameterElement parameter = (TypeParameterElement) variable.asElement();
        return typeParameterNames.getOrDefault(parameter, parameter.getSimpleName().toString());
      }
      if (captures != null && isProjected(variable)) {
        return parameterFor(variable);
      }
      isExact = false;
      if (!projecting.add(variable)) {
        return project(types.erasure(variable.getUpperBound()));
      }
      String text = project(variable.getUpperBound());
      projecting.remove(variable);
      return text;
    }

    /** The type parameter for a captured wildcard, added after those that its bounds mention. */
    private String parameterFor(TypeVariable captured) {
      String known = captures.get(captured.asElement());
      if (known != null) {
        return known;
      }
      if (!projecting.add(captured)) {
        isDenotable = false;
        return "?";
      }
      TypeMirror bound = captured.getUpperBound();
      List<String> bounds = new ArrayList<>();
      for (TypeMirror each :
          bound instanceof IntersectionType all ? all.getBounds() : List.of(bound)) {
        bounds.add(project(each));
      }
      bounds.remove("java.lang.Object");
      projecting.remove(captured);
      parameterBounds.add(bounds);
      String parameter = TypeTemplate.placeholder(parameterBounds.size() - 1);
      captures.put(captured.asElement(), parameter);
      return parameter;
    }

    private String declared(DeclaredType type) {
      TypeElement element = (TypeElement) type.asElement();
      if (projectsHidden && isHidden(type)) {
        return hidden(type);
      }
      if (element.getNestingKind() == NestingKind.ANONYMOUS) {
        isDenotable = false;
        return "anonymous " + project(supertypeOfAnonymous(element));
      }
      if (!isAccessible(element)) {
        isDenotable = false;
        mentionsHidden = true;
      }
      isRaw |= !isParameterized(type) && isParameterized(element.asType());
      StringBuilder text = new StringBuilder();
      if (element.getNestingKind() == NestingKind.MEMBER && isParameterized(enclosing(type))) {
        text.append(project(enclosing(type))).append('.');
        text.append(element.getSimpleName().toString());
      } else if (canonicalName(element).isEmpty()) {
        text.append(localName(element));
      } else {
        // Appended as it is, javac's name would be decoded anew for each of its characters.
        text.append(element.getQualifiedName().toString());
      }
      List<? extends TypeMirror> arguments = type.getTypeArguments();
      if (!arguments.isEmpty()) {
        boolean isWithoutWildcards = dropsWildcards;
        dropsWildcards = false;
        List<String> written = new ArrayList<>();
        for (TypeMirror argument : arguments) {
          String each = argument(argument);
          written.add(isWithoutWildcards ? withoutWildcard(each) : each);
        }
        text.append('<').append(String.join(", ", written)).append('>');
      }
      return text.toString();
    }

    private static String withoutWildcard(String argument) {
      return argument.equals("?") ? "java.lang.Object" : argument.replaceFirst("^\\? extends ", "");
    }

    private String hidden(DeclaredType type) {
      if (!hiding.add(type.asElement())) {
        return "java.lang.Object";
      }
      String text = project(nameable(type).get(0));
      hiding.remove(type.asElement());
      return text;
    }

    /** Whether a type, or one around it, has type arguments. */
    private boolean isParameterized(TypeMirror type) {
      return type instanceof DeclaredType declared
          && (!declared.getTypeArguments().isEmpty() || isParameterized(enclosing(declared)));
    }

    /**
     * The type around an inner class: where javac has a type variable there, since the class is
     * that of {@code value.new Inner()}, the class that its bounds are of.
     */
    private TypeMirror enclosing(DeclaredType inner) {
      TypeMirror enclosing = inner.getEnclosingType();
      TypeMirror seen =
          enclosing.getKind() == TypeKind.TYPEVAR
              ? supertype(enclosing, inner.asElement().getEnclosingElement())
              : null;
      return seen == null ? enclosing : seen;
    }

    private @Nullable TypeMirror supertype(TypeMirror type, Element which) {
      if (type instanceof DeclaredType declared && declared.asElement().equals(which)) {
        return type;
      }
      return types.directSupertypes(type).stream()
          .map(each -> supertype(each, which))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    private String argument(TypeMirror argument) {
      if (argument instanceof WildcardType wildcard) {
        if (wildcard.getExtendsBound() != null) {
          return "? extends " + project(wildcard.getExtendsBound());
        }
        if (projectsHidden && mentions(wildcard, TypeWriter.this::isHidden)) {
          return "?";
        }
        return wildcard.getSuperBound() != null ? superBound(wildcard.getSuperBound()) : "?";
      }
      if (argument instanceof TypeVariable variable && isProjected(variable)) {
        return captures == null || mentionsCapturedBelow(variable)
            ? capturedArgument(variable)
            : parameterFor(variable);
      }
      if ((captures == null && mentions(argument, this::isProjected))
          || (projectsHidden && mentions(argument, TypeWriter.this::isHidden))) {
        isExact = false;
        String bound = project(argument);
        return bound.equals("java.lang.Object") ? "?" : "? extends " + bound;
      }
      return project(argument);
    }

    /** A lower bound is projected downward; most have no projection that is known. */
    private String superBound(TypeMirror bound) {
      if (captures != null || !mentions(bound, this::isProjected)) {
        return "? super " + project(bound);
      }
      isExact = false;
      return bound instanceof TypeVariable captured
              && captured.getLowerBound().getKind() != TypeKind.NULL
          ? superBound(captured.getLowerBound())
          : "?";
    }

    /** A type parameter cannot say what is below it. */
    private boolean mentionsCapturedBelow(TypeVariable captured) {
      return mentions(captured.getLowerBound(), this::isProjected);
    }

    private String capturedArgument(TypeVariable captured) {
      // As a type argument a captured wildcard becomes a wildcard again: nothing is lost by it,
      // since capture conversion brings the variable back at the use.
      if (!projecting.add(captured)) {
        return "?";
      }
      try {
        if (captured.getLowerBound().getKind() != TypeKind.NULL) {
          return superBound(captured.getLowerBound());
        }
        TypeMirror bound = captured.getUpperBound();
        if (bound.getKind() == TypeKind.INTERSECTION && parameterBounds == null) {
          bound = firstBound((IntersectionType) bound);
        }
        String text = project(bound);
        return text.equals("java.lang.Object") ? "?" : "? extends " + text;
      } finally {
        projecting.remove(captured);
      }
    }

    private boolean isProjected(TypeMirror type) {
      return (type.getKind() == TypeKind.INTERSECTION && parameterBounds == null)
          || (type instanceof TypeVariable variable
              && isCaptured(variable)
              && (!widened.contains(variable.asElement()) || projecting.contains(variable)));
    }

    private boolean mentions(TypeMirror type, Predicate<TypeMirror> what) {
      if (isWhole(type)) {
        return false;
      }
      if (what.test(type)) {
        return true;
      }
      if (type instanceof ArrayType array) {
        return mentions(array.getComponentType(), what);
      }
      if (type instanceof WildcardType wildcard) {
        return (wildcard.getExtendsBound() != null && mentions(wildcard.getExtendsBound(), what))
            || (wildcard.getSuperBound() != null && mentions(wildcard.getSuperBound(), what));
      }
      return type instanceof DeclaredType declared
          && declared.getTypeArguments().stream().anyMatch(each -> mentions(each, what));
    }

    private String localName(TypeElement element) {
      return element.getEnclosingElement() instanceof TypeElement enclosing
          ? localName(enclosing) + "." + element.getSimpleName()
          : localTypeNames.getOrDefault(element, element.getSimpleName().toString());
    }
  }
}
