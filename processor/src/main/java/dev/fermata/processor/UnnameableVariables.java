package dev.fermata.processor;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import dev.fermata.processor.diag.AbandonedException;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Variable;
import java.util.List;

/**
 * Refuses a variable that must be declared elsewhere than in its place, by a type that has no name.
 * Only a finished machine tells where a variable lives, or that a class which moves holds it.
 */
final class UnnameableVariables {
  private UnnameableVariables() {}

  static void refuse(AsyncType type, List<Machine> machines, Reporter reporter) {
    CompilationUnit unit = type.declaration().findCompilationUnit().orElseThrow();
    boolean isRefused = false;
    for (Machine machine : machines) {
      for (Variable variable : machine.variables()) {
        boolean isHeld = machine.body().unnameableCaptures().contains(variable.name());
        if (variable.isUnnameable() || isHeld) {
          reporter.report(
              Message.UNNAMEABLE_VARIABLE,
              unit,
              place(variable, machine),
              variable.name(),
              variable.type().source());
          isRefused = true;
        }
      }
    }
    if (isRefused) {
      throw new AbandonedException();
    }
  }

  /** What declares the variable; of a temporary, which nothing in the source does, the method. */
  private static Node place(Variable variable, Machine machine) {
    Node declaration = variable.declaration();
    return declaration != null && declaration.getRange().isPresent()
        ? declaration
        : machine.body().method().declaration();
  }
}
