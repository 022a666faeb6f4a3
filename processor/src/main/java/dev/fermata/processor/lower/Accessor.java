package dev.fermata.processor.lower;

import dev.fermata.processor.resolve.Symbol;

/**
 * A member that Java's access rules deny the companion, and the private static method of the
 * companion that reaches it.
 *
 * @param kind what is done with the member
 * @param member the member
 * @param name the name of the accessor in the companion, unique there
 */
public record Accessor(Kind kind, Symbol member, String name) {

  /** What is done with a member. */
  public enum Kind {
    GET_FIELD,
    SET_FIELD,
    CALL_METHOD,
    /** {@code super.method(…)} of the type with the {@code @Async} method. */
    CALL_SUPER_METHOD,
    NEW_INSTANCE,
    /** The instance of an outer class that an inner one's instance belongs to. */
    GET_OUTER_INSTANCE
  }
}
