package dev.fermata.processor;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Variable;
import dev.fermata.processor.resolve.Attribution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reports a variable that must be declared elsewhere than in its place, or by what an await gives,
 * by a type that has no name. Only a finished machine tells where a variable lives, or that a class
 * which moves holds it.
 */
final class UnnameableVariables {
  private UnnameableVariables() {}

  static void report(AsyncType type, List<Machine> machines, Reporter reporter) {
    CompilationUnit unit = type.declaration().findCompilationUnit().orElseThrow();
    for (Machine machine : machines) {
      Map<String, Node> held = new LinkedHashMap<>(machine.body().unnameableCaptures());
      for (Variable variable : machine.variables()) {
        if (held.remove(variable.name()) != null || machine.isUnnameable(variable)) {
          report(variable, machine, unit, reporter);
        }
      }
      // Those of lambdas are no variables of the machine.
      held.forEach(
          (name, declaration) ->
              reporter.report(
                  Message.UNNAMEABLE_VARIABLE,
                  unit,
                  declaration,
                  name,
                  declaration.getData(Attribution.TYPE).source()));
    }
  }

  private static void report(
      Variable variable, Machine machine, CompilationUnit unit, Reporter reporter) {
    Node declaration = variable.declaration();
    boolean isOfUser = declaration != null && declaration.getRange().isPresent();
    reporter.report(
        Message.UNNAMEABLE_VARIABLE,
        unit,
        isOfUser ? declaration : place(declaration, machine),
        isOfUser ? variable.name() : "the value of this expression",
        variable.type().source());
  }

  /** Where the value of a temporary comes from; else the method. */
  private static Node place(@Nullable Node declaration, Machine machine) {
    Node method = machine.body().method().declaration();
    return declaration instanceof VariableDeclarator temporary
        ? temporary
            .getInitializer()
            .filter(it -> it.getRange().isPresent())
            .<Node>map(it -> it)
            .orElse(method)
        : method;
  }
}
