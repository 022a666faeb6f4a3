package dev.fermata.it.differential.generate;

/**
 * What an expression may do where it stands.
 *
 * @param mayAwait whether an await may stand there
 * @param onlyCapturable whether it sees only variables that are never assigned
 * @param isGuard whether it may assign to nothing but an element of an array
 * @param hasOwnThis whether {@code this} is the method's
 * @param functions how many lambdas and anonymous classes it stands in
 */
record Place(
    boolean mayAwait, boolean onlyCapturable, boolean isGuard, boolean hasOwnThis, int functions) {

  /** The body itself. */
  static Place body() {
    return new Place(true, false, false, true, 0);
  }

  /** A lambda at this place. */
  Place lambda() {
    return new Place(false, true, isGuard, hasOwnThis, functions + 1);
  }

  /**
   * An async lambda at this place, which sees of the variables outside what {@code Variables} has.
   */
  Place asyncLambda() {
    return new Place(true, false, false, hasOwnThis, functions + 1);
  }

  /** A method of a local or anonymous class at this place. */
  Place localClass() {
    return new Place(false, true, isGuard, false, functions + 1);
  }

  /** An {@code @Async} method of a local or anonymous class at this place. */
  Place asyncMethod() {
    return new Place(true, false, false, false, functions + 1);
  }

  /** The guard of a case at this place. */
  Place guard() {
    return new Place(mayAwait, true, true, hasOwnThis, functions);
  }
}
