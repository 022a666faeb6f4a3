package dev.fermata.it.differential.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The variables in scope, innermost last. */
final class Variables {
  /** What a program may do with a variable beside reading it; a captured one is never assigned. */
  enum Use {
    ASSIGN,
    CAPTURE,
    READ
  }

  /** A variable in scope. */
  record Variable(String name, Type type, Use use) {}

  private final List<Variable> variables = new ArrayList<>();
  private int names;

  /** A name that no variable of the method has or had. */
  String fresh(String prefix) {
    return prefix + names++;
  }

  void declare(String name, Type type, Use use) {
    variables.add(new Variable(name, type, use));
  }

  /** To be given to {@link #leave} at the end of a scope. */
  int enter() {
    return variables.size();
  }

  void leave(int mark) {
    variables.subList(mark, variables.size()).clear();
  }

  /** What is written inside of a function of its own, which sees what is never assigned. */
  String insideFunction(Supplier<String> writing) {
    List<Variable> all = List.copyOf(variables);
    variables.removeIf(variable -> variable.use() != Use.CAPTURE);
    String text = writing.get();
    variables.clear();
    variables.addAll(all);
    return text;
  }

  /** The names of all variables of a type. */
  List<String> readable(Type type) {
    return variables.stream()
        .filter(variable -> variable.type() == type)
        .map(Variable::name)
        .toList();
  }

  /** The names of those that may be used so. */
  List<String> of(Type type, Use use) {
    return variables.stream()
        .filter(variable -> variable.type() == type && variable.use() == use)
        .map(Variable::name)
        .toList();
  }
}
