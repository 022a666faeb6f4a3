package dev.fermata.it.differential.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * A generated method's signature.
 *
 * @param name its name
 * @param owner where it stands
 * @param result what it returns
 * @param parameters the types of its parameters
 * @param isGeneric whether its first parameter, an {@code Object}, is of a type variable's type
 * @param isVariableArity whether its last parameter, an array, is one of variable arity
 * @param isGenerator whether it gives an iterator over results
 */
record Signature(
    String name,
    Owner owner,
    Type result,
    List<Type> parameters,
    boolean isGeneric,
    boolean isVariableArity,
    boolean isGenerator) {

  /** Where a method stands, which says what {@code this} is. */
  enum Owner {
    /** It is static: there is none. */
    STATIC,
    /** The program's class. */
    PROGRAM,
    /** The program's inner class. */
    INNER
  }

  /** The method that a program begins with. */
  static Signature entryPoint() {
    return new Signature("run", Owner.STATIC, Type.OBJECT, List.of(), false, false, false);
  }

  static Signature random(String name, Features features, Choices choices) {
    List<Type> parameters = new ArrayList<>();
    for (int i = choices.below(4); i > 0; i--) {
      parameters.add(choices.of(Type.ALL));
    }
    boolean isGeneric = choices.chance(15);
    if (isGeneric) {
      parameters.add(0, Type.OBJECT);
    }
    boolean isVariableArity = choices.chance(15);
    if (isVariableArity) {
      parameters.add(Type.INTS);
    }
    boolean isGenerator = features.streams() && choices.chance(50);
    Type result =
        choices.of(
            Type.INT,
            Type.INT,
            Type.STRING,
            Type.OBJECT,
            choices.of(isGenerator ? Type.PRINTABLE : Type.ALL));
    Owner owner = choices.of(Owner.STATIC, Owner.STATIC, Owner.PROGRAM, Owner.PROGRAM, Owner.INNER);
    return new Signature(name, owner, result, parameters, isGeneric, isVariableArity, isGenerator);
  }

  boolean isStatic() {
    return owner == Owner.STATIC;
  }

  /** What it returns as it is declared. */
  String returnType() {
    return isGenerator ? "AsyncIterator<" + result.boxed() + ">" : result.text();
  }

  /** A parameter's type as it is declared. */
  String parameterType(int index) {
    if (isGeneric && index == 0) {
      return "T";
    }
    return isVariableArity && index == parameters.size() - 1
        ? "int..."
        : parameters.get(index).text();
  }
}
