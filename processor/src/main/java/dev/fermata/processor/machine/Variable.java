package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import dev.fermata.processor.resolve.ExpressionType;
import org.jspecify.annotations.Nullable;

/**
 * A variable that more than one block may see: a parameter, a local variable declared outside of
 * kept statements, or the parameter of a catch clause that became a handler.
 */
public final class Variable {

  /** How a variable comes into being. */
  public enum Kind {
    /** The receiver or a declared parameter. */
    PARAMETER,
    LOCAL,
    /** Assigned when a handler takes an exception. */
    EXCEPTION
  }

  /** Where a variable lives. */
  public enum Place {
    /** Where the user declared it: one state is all that sees it. */
    IN_PLACE,
    /** A local variable of the method that runs the states: no suspension lies within its life. */
    LOCAL,
    /** A field of the coroutine. */
    FIELD,
    /** Nothing mentions it. */
    NOWHERE
  }

  private final String name;
  private final ExpressionType type;
  private final Kind kind;
  private final @Nullable Node declaration;
  private Place place = Place.IN_PLACE;

  Variable(String name, ExpressionType type, Kind kind, @Nullable Node declaration) {
    this.name = name;
    this.type = type;
    this.kind = kind;
    this.declaration = declaration;
  }

  public String name() {
    return name;
  }

  public ExpressionType type() {
    return type;
  }

  public Kind kind() {
    return kind;
  }

  /** What declares it, with the range that it has in the source; null for a parameter. */
  public @Nullable Node declaration() {
    return declaration;
  }

  public Place place() {
    return place;
  }

  void place(Place place) {
    this.place = place;
  }

  /** Whether its type is a reference type. */
  public boolean isReference() {
    return !type.kind().isPrimitive();
  }

  @Override
  public String toString() {
    return type.type() + " " + name;
  }
}
