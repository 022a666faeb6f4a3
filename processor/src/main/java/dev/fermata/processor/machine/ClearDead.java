package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notes at each await which hoisted references die there: a suspended coroutine must not keep alive
 * what its program is done with.
 *
 * <p>A reference that the awaited operand is the last to use can be cleared only after the operand
 * was evaluated, that is when the coroutine has been suspended; where it was not, the next await
 * clears it.
 */
final class ClearDead {
  private final Machine machine;
  private final Liveness liveness;

  /** For each block, the fields that may hold a reference when it begins. */
  private final Map<Block, Set<Variable>> held = new IdentityHashMap<>();

  private ClearDead(Machine machine) {
    this.machine = machine;
    this.liveness = Liveness.of(machine);
  }

  static void clear(Machine machine) {
    ClearDead clear = new ClearDead(machine);
    clear.solve();
    for (Block block : machine.blocks()) {
      clear.note(block);
    }
  }

  private void solve() {
    for (Block block : machine.blocks()) {
      held.put(block, new HashSet<>());
    }
    for (Variable variable : machine.variables()) {
      if (variable.kind() == Variable.Kind.PARAMETER && isCleared(variable)) {
        held.get(machine.entry()).add(variable);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : machine.blocks()) {
        Set<Variable> throughout = heldThroughout(block);
        for (Handler.Clause clause : block.catchers()) {
          changed |= held.get(clause.target()).addAll(throughout);
          if (isCleared(clause.variable())) {
            changed |= held.get(clause.target()).add(clause.variable());
          }
        }
        Set<Variable> after = new HashSet<>(throughout);
        if (block.terminator() instanceof Terminator.Await await) {
          after.removeIf(variable -> diesBefore(variable, await));
        }
        for (Block successor : block.successors()) {
          changed |= held.get(successor).addAll(after);
        }
      }
    }
  }

  /** What may be held somewhere in a block, before its await clears anything. */
  private Set<Variable> heldThroughout(Block block) {
    Set<Variable> throughout = new HashSet<>(held.get(block));
    List<Node> pieces = new ArrayList<>(block.statements());
    pieces.addAll(block.terminator().expressions());
    for (Node piece : pieces) {
      for (String name : Effects.of(piece, machine).writes()) {
        addIfCleared(name, throughout);
      }
    }
    if (block.arrival() != null && block.arrival().received() != null) {
      addIfCleared(block.arrival().received(), throughout);
    }
    return throughout;
  }

  private void addIfCleared(String name, Set<Variable> variables) {
    Variable variable = machine.variablesByName().get(name);
    if (isCleared(variable)) {
      variables.add(variable);
    }
  }

  private void note(Block block) {
    if (block.terminator() instanceof Terminator.Await await) {
      Set<Variable> throughout = heldThroughout(block);
      List<Variable> before = new ArrayList<>();
      List<Variable> whenSuspended = new ArrayList<>();
      for (Variable variable : machine.variables()) {
        if (throughout.contains(variable) && !liveness.isLiveInto(await.resumed(), variable)) {
          (diesBefore(variable, await) ? before : whenSuspended).add(variable);
        }
      }
      block.cleared(before, whenSuspended);
    }
  }

  private boolean diesBefore(Variable variable, Terminator.Await await) {
    return !liveness.isLiveInto(await.resumed(), variable)
        && !Effects.of(await.awaited(), machine).mentions(variable.name());
  }

  private static boolean isCleared(Variable variable) {
    return variable.place() == Variable.Place.FIELD && variable.isReference();
  }
}
