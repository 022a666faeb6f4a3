package dev.fermata.processor;

import com.github.javaparser.ast.CompilationUnit;
import dev.fermata.processor.diag.AbandonedException;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Variable;
import java.util.List;

/**
 * Refuses a variable that must be declared elsewhere than in its place, by a type that has no name.
 * Only a finished machine tells where a variable lives.
 */
final class UnnameableVariables {
  private UnnameableVariables() {}

  static void refuse(AsyncType type, List<Machine> machines, Reporter reporter) {
    List<Variable> unnameable =
        machines.stream()
            .flatMap(machine -> machine.variables().stream())
            .filter(Variable::isUnnameable)
            .toList();
    CompilationUnit unit = type.declaration().findCompilationUnit().orElseThrow();
    for (Variable variable : unnameable) {
      reporter.report(
          Message.UNNAMEABLE_VARIABLE,
          unit,
          variable.declaration(),
          variable.name(),
          variable.type().source());
    }
    if (!unnameable.isEmpty()) {
      throw new AbandonedException();
    }
  }
}
