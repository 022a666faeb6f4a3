package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.fermata.processor.resolve.Attribution;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what the other passes promise: a machine that breaks a promise is a bug of ours. */
public final class Validate {
  private final Machine machine;

  private Validate(Machine machine) {
    this.machine = machine;
  }

  public static void validate(Machine machine) {
    Validate validate = new Validate(machine);
    validate.numbers();
    validate.edges();
    validate.contents();
  }

  private void numbers() {
    List<Block> states = machine.states();
    for (int i = 0; i < states.size(); i++) {
      require(states.get(i).state() == i, "states are numbered densely, in order");
    }
    require(machine.entry().state() == 0, "the entry is state 0");
    List<Block> inParts = machine.parts().stream().flatMap(part -> part.states().stream()).toList();
    require(inParts.equals(states), "each state is in one part, in order");
  }

  private void edges() {
    Set<Block> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
    blocks.addAll(machine.blocks());
    Map<Block, Integer> entries = Edges.entries(machine);
    for (Block block : machine.blocks()) {
      require(entries.getOrDefault(block, 0) > 0, "every block is reachable");
      require(blocks.containsAll(block.successors()), "every edge stays within the machine");
      if (block.state() == Block.INLINED) {
        require(entries.get(block) == 1, "a block without a state has one predecessor");
      }
      for (Block inlined : Machine.inlinedInto(block)) {
        require(inlined.handler() == block.handler(), "a tree has one handler");
        require(!(block.terminator() instanceof Terminator.Goto), "what only follows was merged");
      }
      if (block.terminator() instanceof Terminator.Await await) {
        require(await.resumed().arrival() == await, "an await arrives where it resumes");
        require(await.resumed().handler() == block.handler(), "an await stays in its handler");
        require(await.resumed().state() > 0, "a coroutine resumes at a state");
      }
    }
  }

  private void contents() {
    for (Block block : machine.blocks()) {
      block.statements().forEach(this::hasNoAwait);
      block.terminator().expressions().forEach(this::hasNoAwait);
    }
  }

  private void hasNoAwait(Node node) {
    require(
        node.findAll(MethodCallExpr.class).stream()
            .noneMatch(call -> call.containsData(Attribution.AWAIT)),
        "every await is a terminator");
  }

  private void require(boolean condition, String promise) {
    if (!condition) {
      throw new IllegalStateException("broken promise: " + promise + " in\n" + Dump.text(machine));
    }
  }
}
