package dev.fermata.processor.emit;

import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.CaughtErrors;
import dev.fermata.processor.machine.Handler;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Variable;
import dev.fermata.processor.machine.Variable.Place;
import dev.fermata.processor.types.TypeTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the states of a coroutine, or of a part of it: a switch in a loop, and its handlers. */
final class StatesWriter {
  private final Machine machine;
  private final CaughtErrors caughtErrors;
  private final AsyncType type;
  private final AsyncMethod method;
  private final BlockWriter blocks;
  private final Imports imports;
  private final SourceBuilder out;

  StatesWriter(Machine machine, BlockWriter blocks, Imports imports, SourceBuilder out) {
    this.machine = machine;
    this.caughtErrors = new CaughtErrors(machine);
    this.type = machine.body().type();
    this.method = machine.body().method();
    this.blocks = blocks;
    this.imports = imports;
    this.out = out;
  }

  /** Adds the loop that runs the states of a part, and what is done in any other state. */
  void write(Machine.Part part, String otherState) {
    boolean jumps = part.states().stream().anyMatch(BlockWriter::jumpsOutOfLoop);
    boolean catches = part.states().stream().anyMatch(state -> state.handler() != null);
    locals(part);
    out.open((jumps ? blocks.label() + ": " : "") + "while (true) {");
    if (catches) {
      out.open("try {");
    }
    out.open("switch (state) {");
    boolean falls = fallsThrough(part);
    String arrow = falls ? ":" : " ->";
    List<Block> states = part.states();
    for (int i = 0; i < states.size(); i++) {
      Block state = states.get(i);
      out.from(state.line());
      out.open("case " + state.state() + arrow + " {" + origin(state));
      if (falls) {
        blocks.writeCase(state, i + 1 < states.size() ? states.get(i + 1) : null);
      } else {
        blocks.write(state);
      }
      out.close("}");
    }
    // What follows is nobody's statement: it counts as the declaration's.
    out.from(method.line());
    out.line("default" + arrow + " " + otherState);
    out.close("}");
    if (catches) {
      handlers(part);
    }
    out.close("}");
  }

  /** Whether some state of a part may be followed by the one that is written after it. */
  private static boolean fallsThrough(Machine.Part part) {
    List<Block> states = part.states();
    for (int i = 0; i + 1 < states.size(); i++) {
      if (BlockWriter.mayFallInto(states.get(i), states.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Where the cases are meant to fall into one another, javac need not warn of it. */
  void suppressFallThrough(Machine.Part part) {
    if (fallsThrough(part)) {
      out.line(Suppressions.annotation(Set.of("fallthrough"), imports));
    }
  }

  private String origin(Block state) {
    return state.line() == 0 ? "" : " // " + type.sourceFile() + ":" + state.line();
  }

  /** The variables that live between suspensions only; the switch hides where they are assigned. */
  private void locals(Machine.Part part) {
    for (Variable variable : machine.variables()) {
      if (variable.place() == Place.LOCAL && machine.isSeenBy(part, variable)) {
        String initial =
            switch (variable.type().kind()) {
              case BOOLEAN -> "false";
              case BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE -> "0";
              case VOID, NULL, REFERENCE -> "null";
            };
        out.line(
            imports.type(variable.type().type()) + " " + variable.name() + " = " + initial + ";");
      }
    }
  }

  /** Sends what a state throws to the handler that the state has. */
  private void handlers(Machine.Part part) {
    out.reopen("} catch (" + imports.typeName("java.lang.Throwable") + " thrown) {");
    out.open("switch (state) {");
    Map<Handler, List<Integer>> states = new LinkedHashMap<>();
    for (Block state : part.states()) {
      if (state.handler() != null) {
        states.computeIfAbsent(state.handler(), key -> new ArrayList<>()).add(state.state());
      }
    }
    states.forEach(
        (handler, guarded) -> {
          out.open(
              "case "
                  + guarded.stream().map(String::valueOf).collect(Collectors.joining(", "))
                  + " -> {");
          handler(handler);
          out.close("}");
        });
    out.line("default -> throw thrown;");
    out.close("}");
    out.close("}");
  }

  private void handler(Handler innermost) {
    boolean isFirst = true;
    for (Handler handler = innermost; handler != null; handler = handler.outer()) {
      for (Handler.Clause clause : handler.clauses()) {
        if (clause.types().stream().anyMatch(StatesWriter::isThrowable)) {
          if (!isFirst) {
            out.reopen("} else {");
          }
          enter(clause);
          if (!isFirst) {
            out.close("}");
          }
          return;
        }
        String condition =
            clause.types().stream()
                .map(caught -> "thrown instanceof " + imports.type(TypeTrees.type(caught)))
                .collect(Collectors.joining(" || "));
        if (isFirst) {
          out.open("if (" + condition + ") {");
        } else {
          out.reopen("} else if (" + condition + ") {");
        }
        enter(clause);
        isFirst = false;
      }
    }
    out.reopen("} else {").line("throw thrown;").close("}");
  }

  private static boolean isThrowable(Type caught) {
    return caught.asString().equals("java.lang.Throwable");
  }

  private void enter(Handler.Clause clause) {
    Variable variable = clause.variable();
    if (variable.place() != Place.NOWHERE) {
      String typeName = imports.type(variable.type().type());
      String cast = variable.type().isOf("java.lang.Throwable") ? "" : "(" + typeName + ") ";
      String caught = cast + "thrown";
      out.line(
          variable.name()
              + " = "
              + (caughtErrors.mayShow(clause) ? BlockWriter.traced(caught) : caught)
              + ";");
    }
    out.line("state = " + clause.target().state() + ";");
  }
}
