package dev.fermata.it.differential.generate;

import java.util.ArrayList;
import java.util.List;

/** The variables in scope, innermost last. */
final class Variables {

  /**
   * A variable in scope.
   *
   * @param isAssignable false for those that lambdas may capture
   */
  record Variable(String name, Type type, boolean isAssignable) {}

  private final List<Variable> variables = new ArrayList<>();
  private int names;

  /** A name that no variable of the method has or had. */
  String fresh(String prefix) {
    return prefix + names++;
  }

  void declare(String name, Type type, boolean isAssignable) {
    variables.add(new Variable(name, type, isAssignable));
  }

  /** To be given to {@link #leave} at the end of a scope. */
  int enter() {
    return variables.size();
  }

  void leave(int mark) {
    variables.subList(mark, variables.size()).clear();
  }

  List<Variable> of(Type type, boolean assignable, boolean capturable) {
    return variables.stream()
        .filter(variable -> variable.type() == type)
        .filter(variable -> !assignable || variable.isAssignable())
        .filter(variable -> !capturable || !variable.isAssignable())
        .toList();
  }
}
