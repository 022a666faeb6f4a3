package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.Machine;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code @CompiledFrom}. It holds line numbers of the very file that it stands in: how many
 * lines it takes depends on how many numbers there are, never on which.
 */
final class SourceMap {
  private static final int NUMBERS_PER_LINE = 12;

  private SourceMap() {}

  /** Adds the annotation for a class body that comes right after it, up to a suppression. */
  static void write(
      AsyncType type,
      AsyncMethod method,
      Machine machine,
      SourceBuilder body,
      int linesBetween,
      Imports imports,
      SourceBuilder out) {
    List<Integer> states = machine.states().stream().map(state -> lineOf(state, method)).toList();
    List<SourceBuilder.Mapping> mappings = body.mappings();
    String name = imports.typeName(Runtime.COMPILED_FROM);
    boolean catches = machine.states().stream().anyMatch(state -> state.handler() != null);
    int count = text(name, type, method, catches, states, mappings, 0).size();
    out.defer(
        count,
        first -> text(name, type, method, catches, states, mappings, first + count + linesBetween));
  }

  private static int lineOf(Block state, AsyncMethod method) {
    return state.line() == 0 ? method.line() : state.line();
  }

  private static List<String> text(
      String name,
      AsyncType type,
      AsyncMethod method,
      boolean catches,
      List<Integer> states,
      List<SourceBuilder.Mapping> mappings,
      int firstLine) {
    List<Integer> lines = new ArrayList<>();
    for (SourceBuilder.Mapping mapping : mappings) {
      lines.add(firstLine + mapping.index());
      lines.add(mapping.original());
    }
    List<String> text = new ArrayList<>();
    text.add("@" + name + "(");
    text.add("    type = \"" + type.binaryName() + "\",");
    text.add("    method = \"" + method.name() + "\",");
    text.add("    file = \"" + type.sourceFile() + "\",");
    text.add("    line = " + method.line() + ",");
    if (catches) {
      text.add("    catches = true,");
    }
    addNumbers("states", states, ",", text);
    addNumbers("lines", lines, ")", text);
    return text;
  }

  private static void addNumbers(
      String element, List<Integer> numbers, String end, List<String> text) {
    if (numbers.size() <= NUMBERS_PER_LINE) {
      text.add("    " + element + " = {" + joined(numbers) + "}" + end);
      return;
    }
    text.add("    " + element + " = {");
    for (int i = 0; i < numbers.size(); i += NUMBERS_PER_LINE) {
      int next = Math.min(i + NUMBERS_PER_LINE, numbers.size());
      text.add("      " + joined(numbers.subList(i, next)) + (next < numbers.size() ? "," : ""));
    }
    text.add("    }" + end);
  }

  private static String joined(List<Integer> numbers) {
    return String.join(", ", numbers.stream().map(String::valueOf).toList());
  }
}
