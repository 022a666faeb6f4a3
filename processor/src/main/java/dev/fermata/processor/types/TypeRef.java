package dev.fermata.processor.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type as the companion may say it: all names qualified, type parameters by the names that they
 * have there. Its text is the type in source form.
 *
 * <pre>{@code
 * Map.Entry<String, ? super T>[]   is   new Array(new Declared(null, "java.util.Map.Entry",
 *     List.of(new Declared(null, "java.lang.String", List.of()), Wildcard.upFrom(new Variable("T")))))
 * }</pre>
 */
public sealed interface TypeRef {
  Declared OBJECT = Declared.named("java.lang.Object");

  /** A primitive type, or {@code void}. */
  enum Primitive implements TypeRef {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    VOID;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A class or interface.
   *
   * @param outer the type around an inner class, if that has type arguments; else null
   * @param name the canonical name; the simple one where there is an outer type, or where the class
   *     is local to a body
   * @param arguments its own type arguments; none for a raw type, too
   */
  record Declared(@Nullable Declared outer, String name, List<TypeRef> arguments)
      implements TypeRef {
    public Declared {
      arguments = List.copyOf(arguments);
    }

    public static Declared named(String canonicalName) {
      return new Declared(null, canonicalName, List.of());
    }

    public static Declared of(String canonicalName, TypeRef... arguments) {
      return new Declared(null, canonicalName, List.of(arguments));
    }

    /** Whether it is a local class of that name, or a class in it. */
    public boolean isIn(String local) {
      return outer == null && (name.equals(local) || name.startsWith(local + "."));
    }

    /** The class around it: {@code app.Outer<T>} of {@code app.Outer<T>.Inner<U>}. */
    public Declared enclosing() {
      return outer == null ? named(name.substring(0, name.lastIndexOf('.'))) : outer;
    }

    /** {@code app.Outer.Inner} of {@code app.Outer<T>.Inner<U>}. */
    public String canonicalName() {
      return outer == null ? name : outer.canonicalName() + "." + name;
    }

    /** Its name, an annotation before the simple one. */
    private String written(UnaryOperator<String> names, String annotation, Annotations ofOuter) {
      if (outer != null) {
        return outer.written(names, ofOuter) + "." + annotation + name;
      }
      String written = name.indexOf('.') < 0 ? name : names.apply(name);
      int simple = written.lastIndexOf('.') + 1;
      return written.substring(0, simple) + annotation + written.substring(simple);
    }

    @Override
    public String toString() {
      return written(UnaryOperator.identity());
    }
  }

  /** An array of elements that may be arrays in turn. */
  record Array(TypeRef component) implements TypeRef {
    @Override
    public String toString() {
      return written(UnaryOperator.identity());
    }
  }

  /** A type parameter that is in scope. */
  record Variable(String name) implements TypeRef {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A wildcard, which is a type argument and nothing else.
   *
   * @param bound its bound, null for {@code ?}
   * @param isLower whether the bound is from below: {@code ? super T}
   */
  record Wildcard(@Nullable TypeRef bound, boolean isLower) implements TypeRef {
    public static final Wildcard UNBOUNDED = new Wildcard(null, false);

    /** {@code ? extends T}; of {@code Object}, {@code ?}. */
    public static Wildcard upTo(TypeRef bound) {
      return bound.equals(OBJECT) ? UNBOUNDED : new Wildcard(bound, false);
    }

    /** {@code ? super T}. */
    public static Wildcard upFrom(TypeRef bound) {
      return new Wildcard(bound, true);
    }

    @Override
    public String toString() {
      return written(UnaryOperator.identity());
    }
  }

  /** What is of several types at once; only a cast can say it, and a type parameter's bound. */
  record Intersection(List<TypeRef> bounds) implements TypeRef {
    public Intersection {
      bounds = List.copyOf(bounds);
    }

    @Override
    public String toString() {
      return written(UnaryOperator.identity());
    }
  }

  /**
   * A type that the companion may not name.
   *
   * @param described the type; of an anonymous class, the one that it extends or implements
   * @param anonymousClass what tells an anonymous class from others; null for a class with a name
   */
  record Hidden(TypeRef described, @Nullable String anonymousClass) implements TypeRef {
    public boolean isAnonymous() {
      return anonymousClass != null;
    }

    @Override
    public String toString() {
      return (isAnonymous() ? "anonymous " : "") + described;
    }
  }

  /** The type of a name alone: a primitive type, {@code void}, or a class or interface. */
  static TypeRef named(String name) {
    for (Primitive primitive : Primitive.values()) {
      if (primitive.toString().equals(name)) {
        return primitive;
      }
    }
    return Declared.named(name);
  }

  /** Whether the companion may name it: nothing in it is hidden. */
  default boolean isDenotable() {
    return !mentions(Hidden.class::isInstance);
  }

  /** Whether it is, or mentions, a type of some kind. */
  default boolean mentions(Predicate<TypeRef> what) {
    if (what.test(this)) {
      return true;
    }
    for (TypeRef part : parts()) {
      if (part.mentions(what)) {
        return true;
      }
    }
    return false;
  }

  /** It and all types that it mentions, each before those that it mentions in turn. */
  default Stream<TypeRef> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(TypeRef::all));
  }

  /** The types that it is made of, each once removed. */
  private List<TypeRef> parts() {
    if (this instanceof Declared declared) {
      if (declared.outer == null) {
        return declared.arguments;
      }
      List<TypeRef> parts = new ArrayList<>(declared.arguments);
      parts.add(declared.outer);
      return parts;
    }
    if (this instanceof Array array) {
      return List.of(array.component);
    }
    if (this instanceof Wildcard wildcard) {
      return wildcard.bound == null ? List.of() : List.of(wildcard.bound);
    }
    if (this instanceof Hidden hidden) {
      return List.of(hidden.described);
    }
    return this instanceof Intersection all ? all.bounds : List.of();
  }

  /**
   * Changes a type from the inside out.
   *
   * @param change is given each part of it when the parts of that are changed
   */
  default TypeRef map(UnaryOperator<TypeRef> change) {
    TypeRef changed = this;
    if (this instanceof Declared declared) {
      List<TypeRef> arguments = declared.arguments.stream().map(it -> it.map(change)).toList();
      changed =
          declared.outer != null && declared.outer.map(change) instanceof Declared outer
              ? new Declared(outer, declared.name, arguments)
              : new Declared(null, declared.name, arguments);
    } else if (this instanceof Array array) {
      changed = new Array(array.component.map(change));
    } else if (this instanceof Wildcard wildcard && wildcard.bound != null) {
      changed = new Wildcard(wildcard.bound.map(change), wildcard.isLower);
    } else if (this instanceof Intersection all) {
      changed = new Intersection(all.bounds.stream().map(it -> it.map(change)).toList());
    } else if (this instanceof Hidden hidden) {
      changed = new Hidden(hidden.described.map(change), hidden.anonymousClass);
    }
    return change.apply(changed);
  }

  /**
   * The type without type arguments: {@code List[]} of {@code List<T>[]}, {@code Outer.Inner} of
   * {@code Outer<X>.Inner<Y>}. A type parameter stays one.
   */
  default TypeRef withoutArguments() {
    if (this instanceof Declared declared) {
      return Declared.named(declared.canonicalName());
    }
    return this instanceof Array array ? new Array(array.component.withoutArguments()) : this;
  }

  /**
   * The type in source form.
   *
   * @param names gives what is written for a qualified name
   */
  default String written(UnaryOperator<String> names) {
    return written(names, Annotations.NONE);
  }

  /**
   * The type in source form, annotated.
   *
   * @param names gives what is written for a qualified name, an annotation's too
   */
  default String written(UnaryOperator<String> names, Annotations annotations) {
    String own = annotations.written(names);
    if (this instanceof Declared declared) {
      List<TypeRef> arguments = declared.arguments;
      String name = declared.written(names, own, annotations.part(arguments.size()));
      return arguments.isEmpty()
          ? name
          : name + written(arguments, ", ", names, annotations, "<", ">");
    }
    if (this instanceof Array array) {
      return written(array, names, annotations);
    }
    if (this instanceof Wildcard wildcard) {
      return wildcard.bound == null
          ? own + "?"
          : own
              + (wildcard.isLower ? "? super " : "? extends ")
              + wildcard.bound.written(names, annotations.part(0));
    }
    return this instanceof Intersection all
        ? written(all.bounds, " & ", names, annotations, "", "")
        : own + this;
  }

  /** The element type and the brackets behind it, the outermost first. */
  private static String written(Array array, UnaryOperator<String> names, Annotations annotations) {
    StringBuilder dimensions = new StringBuilder();
    TypeRef type = array;
    Annotations ofType = annotations;
    while (type instanceof Array dimension) {
      String own = ofType.written(names);
      dimensions.append(own.isEmpty() ? "" : " ").append(own).append("[]");
      type = dimension.component;
      ofType = ofType.part(0);
    }
    return type.written(names, ofType) + dimensions;
  }

  private static String written(
      List<TypeRef> types,
      String separator,
      UnaryOperator<String> names,
      Annotations annotations,
      String open,
      String end) {
    StringJoiner written = new StringJoiner(separator, open, end);
    for (int i = 0; i < types.size(); i++) {
      written.add(types.get(i).written(names, annotations.part(i)));
    }
    return written.toString();
  }
}
