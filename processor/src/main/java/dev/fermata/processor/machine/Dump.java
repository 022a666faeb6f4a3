package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a machine for people as it is. */
public final class Dump {
  private final Machine machine;
  private final Map<Block, String> names;

  private Dump(Machine machine) {
    this.machine = machine;
    this.names = BlockNames.of(machine);
  }

  /** The machine as text: variables by place, then blocks, each with how it ends. */
  public static String text(Machine machine) {
    return new Dump(machine).text();
  }

  /** What a machine is written with, for who puts its parts elsewhere. */
  public static Dump of(Machine machine) {
    return new Dump(machine);
  }

  /** What each block is called. */
  public Map<Block, String> names() {
    return names;
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    for (Variable variable : machine.variables()) {
      switch (variable.place()) {
        case FIELD -> out.append("field ").append(variable).append('\n');
        case LOCAL -> out.append("local ").append(variable).append('\n');
        case IN_PLACE, NOWHERE -> {}
      }
    }
    for (Block block : machine.blocks()) {
      out.append(names.get(block)).append(catchers(block)).append(":\n");
      lines(block).forEach(line -> out.append("  ").append(line).append('\n'));
    }
    return out.toString();
  }

  private String catchers(Block block) {
    return block.catchers().stream()
        .map(
            clause ->
                " catch "
                    + clause.types().stream().map(Node::toString).collect(Collectors.joining("|"))
                    + " → "
                    + names.get(clause.target()))
        .collect(Collectors.joining());
  }

  /** What a block does and how it ends, line by line. */
  public List<String> lines(Block block) {
    List<String> lines = new ArrayList<>();
    if (block.arrival() != null) {
      String received = block.arrival().received();
      lines.add(received == null ? "receive" : received + " = receive");
    }
    for (Variable dead : block.clearedFirst()) {
      lines.add("clear " + dead.name());
    }
    for (Statement statement : block.statements()) {
      source(statement).lines().forEach(lines::add);
    }
    for (Variable dead : block.clearedLast()) {
      lines.add("clear " + dead.name());
    }
    lines.add(end(block.terminator()));
    for (Variable dead : block.clearedWhenSuspended()) {
      lines.add("clear " + dead.name() + " when suspended");
    }
    return lines;
  }

  /** The source of a statement with its jumps named. */
  private String source(Statement statement) {
    Statement copy = statement.clone();
    for (ContinueStmt jump : Jump.in(copy)) {
      jump.setLabel(new SimpleName("@" + names.get(Jump.target(jump))));
    }
    return copy.toString();
  }

  private String end(Terminator terminator) {
    if (terminator instanceof Terminator.Goto end) {
      return "goto " + names.get(end.target());
    } else if (terminator instanceof Terminator.Branch end) {
      return "branch %s ? %s : %s"
          .formatted(end.condition(), names.get(end.whenTrue()), names.get(end.whenFalse()));
    } else if (terminator instanceof Terminator.Switch end) {
      StringBuilder ways = new StringBuilder("switch " + end.selector());
      for (Terminator.Case way : end.cases()) {
        ways.append("; ").append(label(way)).append(" → ").append(names.get(way.target()));
      }
      if (end.otherwise() != null) {
        ways.append("; otherwise → ").append(names.get(end.otherwise()));
      }
      return ways.toString();
    } else if (terminator instanceof Terminator.Await end) {
      return "await " + end.awaited() + " → " + names.get(end.resumed());
    } else if (terminator instanceof Terminator.Return end) {
      return end.value() == null ? "return" : "return " + end.value();
    } else if (terminator instanceof Terminator.Throw end) {
      return "throw " + end.exception();
    }
    return "never";
  }

  private static String label(Terminator.Case way) {
    String labels = way.labels().stream().map(Node::toString).collect(Collectors.joining(", "));
    String guard = way.guard() == null ? "" : " when " + way.guard();
    return labels.isEmpty() ? "default" : labels + guard;
  }
}
