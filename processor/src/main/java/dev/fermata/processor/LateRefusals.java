package dev.fermata.processor;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.lower.Refusal;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Variable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The refusals that come after lowering; all others are {@code check}'s. A pass notes what it
 * cannot have in the companion, and a finished machine alone tells where a variable lives: one that
 * must be declared elsewhere than in its place, or by what an await gives, has to have a type with
 * a name.
 */
final class LateRefusals {
  private final CompilationUnit unit;
  private final Reporter reporter;
  private final Set<Node> refused = Collections.newSetFromMap(new IdentityHashMap<>());

  private LateRefusals(CompilationUnit unit, Reporter reporter) {
    this.unit = unit;
    this.reporter = reporter;
  }

  static void report(AsyncType type, List<Machine> machines, Reporter reporter) {
    LateRefusals refusals =
        new LateRefusals(type.declaration().findCompilationUnit().orElseThrow(), reporter);
    machines.forEach(refusals::report);
  }

  private void report(Machine machine) {
    for (Refusal refusal : machine.body().refusals()) {
      if (refused.add(refusal.at())) {
        reporter.report(refusal.message(), unit, refusal.at(), refusal.arguments().toArray());
      }
    }
    for (Variable variable : machine.variables()) {
      if (machine.isUnnameable(variable) && !refused.contains(variable.declaration())) {
        report(variable, machine);
      }
    }
  }

  private void report(Variable variable, Machine machine) {
    Node declaration = variable.declaration();
    boolean isOfUser = declaration != null && declaration.getRange().isPresent();
    reporter.report(
        Message.UNNAMEABLE_VARIABLE,
        unit,
        isOfUser ? declaration : place(declaration, machine),
        isOfUser ? variable.name() : "the value of this expression",
        variable.type().type().toString());
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
