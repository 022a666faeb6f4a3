package dev.fermata.processor.resolve;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which facts are attached to JavaParser nodes. {@code Node.clone()} carries them
 * along; a pass that makes a node sets those that later passes read.
 */
public final class Attribution {

  /** The static type of an expression, variable declarator, parameter or pattern. */
  public static final Fact<ExpressionType> TYPE = new Fact<>("type", "BodyAttributor") {};

  /** What a name, method call, constructor call, method reference or type use refers to. */
  public static final Fact<Symbol> SYMBOL = new Fact<>("symbol", "BodyAttributor") {};

  /**
   * On a call of, or a reference to, an {@code @Async} method, what stands for it; the await that a
   * call becomes keeps it.
   */
  public static final Fact<DirectCall> DIRECT_CALL = new Fact<>("direct call", "BodyAttributor") {};

  /** On the call of a twin, the direct call in whose place it is. */
  public static final DataKey<DirectCall> STANDS_FOR = new DataKey<>() {};

  /** On the call of a static method's twin, what the direct call was written with, as a scope. */
  public static final DataKey<Expression> WRITTEN_SCOPE = new DataKey<>() {};

  /** Marks a call that suspends. */
  public static final Fact<AwaitCall> AWAIT = new Fact<>("await", "BodyAttributor") {};

  /** On a call of {@code emit} or {@code emitAll} in a generator, what it gives. */
  public static final Fact<Emission> EMISSION = new Fact<>("emission", "Emissions") {};

  /**
   * On the superclass of a local class, a constructor of it that the class calls and that Java's
   * access rules deny the companion.
   */
  public static final DataKey<Symbol> DENIED_CONSTRUCTOR = new DataKey<>() {};

  /**
   * On a local type whose simple name another one in the body has too, the name by which facts know
   * it.
   */
  public static final DataKey<String> NAME_IN_FACTS = new DataKey<>() {};

  /** On a supertype of a class in the body, what the class inherits. */
  public static final DataKey<Inherited> INHERITED = new DataKey<>() {};

  /** On the superclass of a class in the body, what sets it apart. */
  public static final DataKey<Superclass> SUPERCLASS = new DataKey<>() {};

  /**
   * On a for-each statement, the type of the elements: the component type of an array, the type
   * argument of {@code Iterable}, projected upward.
   */
  public static final Fact<ExpressionType> ELEMENT_TYPE =
      new Fact<>("element type", "BodyAttributor") {};

  /** Marks the declarator of a constant variable (JLS 4.12.4). */
  public static final DataKey<Boolean> CONSTANT = new DataKey<>() {};

  /**
   * Marks a resource of a try-with-resources statement (its declaration, name or field access)
   * whose static type is a {@code dev.fermata.AsyncScope}: leaving the statement awaits.
   */
  public static final DataKey<Boolean> ASYNC_SCOPE = new DataKey<>() {};

  /** On the declaration of an {@code @Async} method of a local or anonymous class, what it is. */
  public static final DataKey<LocalMethod> LOCAL_METHOD = new DataKey<>() {};

  /** On the creation of an instance of an anonymous class, what the class is. */
  public static final DataKey<AnonymousClass> ANONYMOUS_CLASS = new DataKey<>() {};

  /**
   * On the simple name of a member of a local or anonymous class, how many classes are between the
   * name and that one: none where the innermost has the member.
   */
  public static final DataKey<Integer> CLASSES_BETWEEN = new DataKey<>() {};

  /** On a lambda or method reference that is an async one, what it is. */
  public static final Fact<AsyncFunction> ASYNC_FUNCTION =
      new Fact<>("async function", "BodyAttributor") {};

  /**
   * Marks the parameter of a catch clause that a lambda or class in the clause throws, and may
   * since the compiler knows what the try throws of its type (JLS 11.2.2).
   */
  public static final DataKey<Boolean> PRECISE_RETHROW = new DataKey<>() {};

  /** Marks a lambda whose functional interface's method gives nothing. */
  public static final DataKey<Boolean> GIVES_NOTHING = new DataKey<>() {};

  /**
   * Marks the call of a receiver and an async lambda that stands for a reference to a method of
   * that receiver.
   */
  public static final DataKey<Boolean> BOUND_RECEIVER = new DataKey<>() {};

  /** On a method reference, how many arguments its functional interface's method takes. */
  public static final Fact<Integer> ARITY = new Fact<>("arity", "BodyAttributor") {};

  /**
   * On a method reference that can mean one method only (JLS 15.13.1), the types of the arguments
   * that its functional interface's method takes, where they can be named.
   */
  public static final DataKey<List<ExpressionType>> INPUTS = new DataKey<>() {};

  /**
   * On a method reference whose functional interface's method takes a value of an intersection
   * type, and on the lambda of a named type that it becomes, the types of all that it takes.
   */
  public static final DataKey<List<ExpressionType>> INTERSECTED_INPUTS = new DataKey<>() {};

  /**
   * Marks an argument of a generic method that is, or would be, a function whose parameters get
   * their types from inference.
   */
  public static final DataKey<Boolean> INFERRED_INPUTS = new DataKey<>() {};

  /**
   * Marks a call of a generic method or constructor whose type arguments would be others if nothing
   * was expected of it.
   */
  public static final DataKey<Boolean> EXPECTED_TYPE_ARGUMENTS = new DataKey<>() {};

  /** Marks an annotation that is none of a declaration, wherever it stands, but one of a type. */
  public static final DataKey<Boolean> OF_TYPE = new DataKey<>() {};

  /**
   * On what is awaited, a type that a temporary for it can be declared by. What it mentions of the
   * wildcards around the await, which no declaration can, is their bounds: that is all that a
   * function can know of what it takes.
   */
  public static final DataKey<ExpressionType> AWAITED = new DataKey<>() {};

  /**
   * Marks a static member that is qualified in the companion and was not in the source: it was
   * imported, and may be again where nothing hides its simple name.
   */
  public static final DataKey<Boolean> STATICALLY_IMPORTED = new DataKey<>() {};

  /**
   * Marks the creation of an instance, or the body of a static method, whose class may run code
   * when it is initialized (JLS 12.4.1) and need not be initialized already.
   */
  public static final DataKey<Boolean> INITIALIZES = new DataKey<>() {};

  /** The line of the user's file that a synthesized statement stands for. */
  public static final Fact<Integer> ORIGINAL_LINE = new Fact<>("line", "Ast") {};

  /**
   * What a class inherits, by simple names.
   *
   * @param fields its fields
   * @param types its member types
   */
  public record Inherited(Set<String> fields, Set<String> types) {}

  /**
   * A superclass.
   *
   * @param isException whether it is that of an exception class
   * @param foundIn of an inner member class, the canonical name of the type around the body in
   *     whose scope it was found: an instance of that goes with each object (JLS 8.8.7.1); else
   *     null
   */
  public record Superclass(boolean isException, @Nullable String foundIn) {}

  private Attribution() {}
}
