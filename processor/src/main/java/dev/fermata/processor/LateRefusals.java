package dev.fermata.processor;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.lower.Refusal;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Variable;
import java.util.HashSet;
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
  private final Set<Place> refused = new HashSet<>();

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
    machine.body().refusals().forEach(this::report);
    for (Variable variable : machine.variables()) {
      if (machine.isUnnameable(variable) && !isCaptured(variable, machine)) {
        report(refusal(variable, machine));
      }
    }
  }

  /** The same is found more than once: in a lambda and in the lambda around it. */
  private void report(Refusal refusal) {
    if (refused.add(new Place(refusal.message(), refusal.at().getBegin().orElse(null)))) {
      reporter.report(refusal.message(), unit, refusal.at(), refusal.arguments().toArray());
    }
  }

  /** Whether it holds a variable of the body around, which says it there. */
  private static boolean isCaptured(Variable variable, Machine machine) {
    return machine.body().method().declaration().getParameters().stream()
        .anyMatch(it -> it.getNameAsString().equals(variable.name()) && it.getRange().isEmpty());
  }

  private static Refusal refusal(Variable variable, Machine machine) {
    Node declaration = variable.declaration();
    boolean isOfUser = declaration != null && declaration.getRange().isPresent();
    return Refusal.unnameable(
        isOfUser ? declaration : place(declaration, machine),
        isOfUser ? variable.name() : null,
        variable.type());
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

  private record Place(Message message, @Nullable Position begin) {}
}
