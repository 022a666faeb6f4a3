package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notes in each block which hoisted references die there: a suspended coroutine must not keep alive
 * what its program is done with.
 *
 * <pre>{@code
 * list = find();                        list = find();
 * await(sum(list)) → 1          →       await(sum(list)) → 1, clearing list when suspended
 * 1: await(sleep()) → 2                 1: clear list; await(sleep()) → 2
 * }</pre>
 *
 * <p>A reference that the awaited operand is the last to use can be cleared only after the operand
 * was evaluated: where the coroutine is suspended, there; where it is not, in the next block. What
 * no suspension can follow is not cleared at all: the coroutine ends soon and drops everything. Nor
 * is what the blocks that follow clear or assign anyway.
 */
public final class ClearDead {
  private final Machine machine;
  private final Liveness liveness;

  /** For each block, the fields that may hold a reference when it begins. */
  private final Map<Block, Set<Variable>> held = new IdentityHashMap<>();

  private final Map<Block, Set<Variable>> written = new IdentityHashMap<>();
  private final Map<Block, Set<Variable>> overwritten = new IdentityHashMap<>();
  private final Map<Block, Set<Variable>> usedAtEnd = new IdentityHashMap<>();

  /** The blocks from which a suspension can be reached. */
  private final Set<Block> suspending = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<Block, Cleared> cleared = new IdentityHashMap<>();

  /** What a block clears when it begins, before it ends, and where it suspends. */
  private record Cleared(List<Variable> first, List<Variable> last, List<Variable> whenSuspended) {}

  private ClearDead(Machine machine) {
    this.machine = machine;
    this.liveness = Liveness.of(machine);
  }

  public static void clear(Machine machine) {
    ClearDead clear = new ClearDead(machine);
    clear.findEffects();
    clear.findSuspending();
    clear.findHeld();
    machine.blocks().forEach(clear::findCleared);
    backwards(machine).forEach(clear::leaveToSuccessors);
    machine.blocks().forEach(clear::note);
  }

  private static List<Block> backwards(Machine machine) {
    List<Block> backwards = new ArrayList<>(machine.blocks());
    Collections.reverse(backwards);
    return backwards;
  }

  private void findEffects() {
    for (Block block : machine.blocks()) {
      Set<Variable> writes = new HashSet<>();
      Set<Variable> kills = new HashSet<>();
      Set<Variable> atEnd = new HashSet<>();
      for (Node statement : block.statements()) {
        Effects effects = Effects.of(statement, machine);
        effects.writes().forEach(name -> addCleared(name, writes));
        effects.kills().forEach(name -> addCleared(name, kills));
      }
      for (Node expression : block.terminator().expressions()) {
        Effects effects = Effects.of(expression, machine);
        effects.writes().forEach(name -> addCleared(name, writes));
        effects.writes().forEach(name -> addCleared(name, atEnd));
        effects.reads().forEach(name -> addCleared(name, atEnd));
      }
      if (block.arrival() != null && block.arrival().received() != null) {
        addCleared(block.arrival().received(), writes);
        addCleared(block.arrival().received(), kills);
      }
      overwritten.put(block, kills);
      written.put(block, writes);
      usedAtEnd.put(block, atEnd);
    }
  }

  private void addCleared(String name, Set<Variable> variables) {
    Variable variable = machine.variable(name);
    if (isCleared(variable)) {
      variables.add(variable);
    }
  }

  private static boolean isCleared(Variable variable) {
    return variable.place() == Variable.Place.FIELD && variable.isReference();
  }

  private void findSuspending() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : backwards(machine)) {
        boolean suspends =
            block.terminator() instanceof Terminator.Await
                || block.successors().stream().anyMatch(suspending::contains)
                || block.catchers().stream()
                    .anyMatch(clause -> suspending.contains(clause.target()));
        changed |= suspends && suspending.add(block);
      }
    }
  }

  private void findHeld() {
    machine.blocks().forEach(block -> held.put(block, new HashSet<>()));
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
        for (var jump : block.jumps()) {
          changed |= held.get(Jump.target(jump)).addAll(throughout);
        }
        throughout.removeIf(variable -> diesBeforeEnd(variable, block));
        for (Block target : block.terminator().targets()) {
          changed |= held.get(target).addAll(throughout);
        }
      }
    }
  }

  /** What may be held somewhere in a block, once what is dead from its beginning is cleared. */
  private Set<Variable> heldThroughout(Block block) {
    Set<Variable> throughout = new HashSet<>(held.get(block));
    throughout.removeIf(variable -> diesBeforeStart(variable, block));
    throughout.addAll(written.get(block));
    return throughout;
  }

  private boolean diesBeforeStart(Variable variable, Block block) {
    return suspending.contains(block)
        && !liveness.isLiveInto(block, variable)
        && !overwritten.get(block).contains(variable);
  }

  private boolean diesBeforeEnd(Variable variable, Block block) {
    return suspending.contains(block)
        && isDeadAfter(variable, block)
        && !usedAtEnd.get(block).contains(variable);
  }

  private boolean isDeadAfter(Variable variable, Block block) {
    return block.terminator().targets().stream()
        .noneMatch(target -> liveness.isLiveInto(target, variable));
  }

  private void findCleared(Block block) {
    Set<Variable> throughout = heldThroughout(block);
    Cleared found = new Cleared(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Variable variable : machine.variables()) {
      if (held.get(block).contains(variable) && diesBeforeStart(variable, block)) {
        found.first.add(variable);
      }
      if (throughout.contains(variable) && !block.terminator().targets().isEmpty()) {
        if (diesBeforeEnd(variable, block)) {
          found.last.add(variable);
        } else if (block.terminator() instanceof Terminator.Await && isDeadAfter(variable, block)) {
          found.whenSuspended.add(variable);
        }
      }
    }
    cleared.put(block, found);
  }

  private void leaveToSuccessors(Block block) {
    if (block.terminator() instanceof Terminator.Await) {
      return;
    }
    List<Block> targets = block.terminator().targets();
    List<Block> all = new ArrayList<>(targets);
    block.catchers().forEach(clause -> all.add(clause.target()));
    block.jumps().forEach(jump -> all.add(Jump.target(jump)));
    Cleared own = cleared.get(block);
    own.first.removeIf(it -> !all.contains(block) && areCleared(it, all));
    own.last.removeIf(it -> areCleared(it, targets));
  }

  /** Whether each of some blocks that matter loses the reference before it could suspend. */
  private boolean areCleared(Variable variable, List<Block> blocks) {
    return blocks.stream()
        .filter(suspending::contains)
        .allMatch(
            block ->
                cleared.get(block).first.contains(variable)
                    || overwritten.get(block).contains(variable));
  }

  private void note(Block block) {
    Cleared found = cleared.get(block);
    block.cleared(found.first, found.last, found.whenSuspended);
  }
}
