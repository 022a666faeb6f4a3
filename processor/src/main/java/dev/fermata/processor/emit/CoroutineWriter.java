package dev.fermata.processor.emit;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.TwinSignature;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import dev.fermata.processor.emit.print.TreePrinter;
import dev.fermata.processor.lower.AsyncLambda;
import dev.fermata.processor.lower.Extracted;
import dev.fermata.processor.lower.LocalAsyncMethod;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Variable;
import dev.fermata.processor.machine.Variable.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the coroutine class of one method: its fields, its constructor and {@code resume()}. */
final class CoroutineWriter {
  private final Machine machine;
  private final AsyncType type;
  private final AsyncMethod method;
  private final String className;
  private final Imports imports;
  private final SourceBuilder out = new SourceBuilder();
  private final BlockWriter blocks;
  private final StatesWriter states;

  private CoroutineWriter(Machine machine, String className, Imports imports) {
    this.machine = machine;
    this.type = machine.body().type();
    this.method = machine.body().method();
    this.className = className;
    this.imports = imports;
    this.blocks = new BlockWriter(machine, imports, out);
    this.states = new StatesWriter(machine, blocks, imports, out);
  }

  /** Adds the class of a machine. */
  static void write(Machine machine, String className, Imports imports, SourceBuilder out) {
    write(machine, className, Suppressions.ofBody(machine), imports, out);
  }

  /** Adds the class of a machine where warnings are suppressed around it. */
  static void writeUnsuppressed(
      Machine machine, String className, Imports imports, SourceBuilder out) {
    write(machine, className, Set.of(), imports, out);
  }

  private static void write(
      Machine machine,
      String className,
      Set<String> suppressed,
      Imports imports,
      SourceBuilder out) {
    CoroutineWriter writer = new CoroutineWriter(machine, className, imports);
    SourceBuilder body = writer.classBody();
    int linesBetween = suppressed.isEmpty() ? 0 : 1;
    SourceMap.write(writer.type, writer.method, machine, body, linesBetween, imports, out);
    if (!suppressed.isEmpty()) {
      out.line(Suppressions.annotation(suppressed, imports));
    }
    out.add(body);
  }

  private SourceBuilder classBody() {
    String typeParameters = TwinSignature.typeParameters(method, imports::typeName);
    out.open(
        (machine.body().isInInstance() ? "final class " : "static final class ")
            + className
            + typeParameters
            + " extends "
            + superclass()
            + " {");
    fields();
    constructor();
    if (machine.parts().size() > 1) {
      dispatcher();
      for (Machine.Part part : machine.parts()) {
        part(part);
      }
    } else {
      resume();
    }
    clear();
    for (Machine.Lambda lambda : machine.lambdas()) {
      out.line("");
      LambdaWriter.write(lambda, imports, out);
    }
    for (TypeDeclaration<?> member : machine.body().memberTypes()) {
      out.line("");
      TreePrinter.print(member, imports, this::writeOfClass, out);
    }
    out.close("}");
    return out;
  }

  private void writeOfClass(Extracted extracted) {
    Machine nested = machine.machineOf(extracted);
    if (extracted instanceof AsyncLambda lambda) {
      LambdaWriter.write(new Machine.Lambda(lambda, nested), imports, out);
    } else if (extracted instanceof LocalAsyncMethod method) {
      LocalMethodWriter.write(method, nested, imports, out);
    }
  }

  private String superclass() {
    return method.itemType() == null
        ? imports.typeName(Runtime.COROUTINE)
            + "<"
            + TwinSignature.resultType(method, imports::typeName)
            + ">"
        : imports.typeName(Runtime.GENERATOR_BODY)
            + "<"
            + TwinSignature.itemType(method, imports::typeName)
            + ">";
  }

  private void fields() {
    int before = out.lineCount();
    for (FieldDeclaration constant : machine.body().constants()) {
      TreePrinter.print(constant, imports, null, out);
    }
    for (Variable variable : machine.variables()) {
      String declared = imports.type(variable.type().type()) + " " + variable.name();
      if (variable.place() == Place.FIELD) {
        out.line((isFinal(variable) ? "private final " : "private ") + declared + ";");
      }
    }
    if (machine.parts().size() > 1) {
      out.line("private " + imports.type(method.resultType()) + " result;");
    }
    if (out.lineCount() > before) {
      out.line("");
    }
  }

  private boolean isFinal(Variable variable) {
    return variable.kind() == Variable.Kind.PARAMETER
        && !variable.isReference()
        && !machine.isReassigned(variable);
  }

  private void constructor() {
    List<String> parameters = new ArrayList<>();
    List<String> assignments = new ArrayList<>();
    for (Variable variable : passed(machine)) {
      parameters.add(imports.type(variable.type().type()) + " " + variable.name());
      assignments.add("this." + variable.name() + " = " + variable.name() + ";");
    }
    if (parameters.isEmpty()) {
      return;
    }
    out.open(className + "(" + String.join(", ", parameters) + ") {");
    assignments.forEach(out::line);
    out.close("}").line("");
  }

  /** What the constructor is given: of the names that all have, those of what the body uses. */
  static List<String> arguments(Machine machine, List<String> names) {
    List<Variable> passed = passed(machine);
    List<Variable> parameters =
        machine.variables().stream()
            .filter(variable -> variable.kind() == Variable.Kind.PARAMETER)
            .toList();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (passed.contains(parameters.get(i))) {
        arguments.add(names.get(i));
      }
    }
    return arguments;
  }

  /** The parameters that the coroutine takes: those that the body uses. */
  static List<Variable> passed(Machine machine) {
    return machine.variables().stream()
        .filter(variable -> variable.kind() == Variable.Kind.PARAMETER)
        .filter(variable -> variable.place() == Place.FIELD)
        .toList();
  }

  private void resume() {
    Machine.Part all = machine.parts().get(0);
    override();
    states.suppressFallThrough(all);
    openResume();
    if (isStraight(machine)) {
      blocks.write(all.states().get(0));
    } else {
      String exception = imports.typeName("java.lang.IllegalStateException");
      states.write(all, "throw new " + exception + "(\"state \" + state);");
    }
    out.close("}");
  }

  private void openResume() {
    out.open(
        "protected "
            + imports.type(method.resultType())
            + " resume() throws "
            + throwable()
            + " {");
  }

  private void override() {
    out.line("@" + imports.typeName("java.lang.Override"));
  }

  private String throwable() {
    return imports.typeName("java.lang.Throwable");
  }

  /** Whether a body runs to its end in one go: it needs no switch. */
  private static boolean isStraight(Machine machine) {
    return machine.states().size() == 1 && !machine.isReentered(machine.states().get(0));
  }

  /** Lets go of every reference when the coroutine has ended. */
  private void clear() {
    List<String> references = new ArrayList<>();
    for (Variable variable : machine.variables()) {
      if (variable.place() == Place.FIELD && variable.isReference()) {
        references.add(variable.name());
      }
    }
    if (machine.parts().size() > 1) {
      references.add("result");
    }
    if (references.isEmpty()) {
      return;
    }
    out.line("");
    override();
    out.open("protected void clear() {");
    references.forEach(name -> out.line(name + " = null;"));
    out.close("}");
  }

  /** Finds the method that holds the current state. */
  private void dispatcher() {
    override();
    openResume();
    out.open("while (true) {");
    out.line("boolean returns;");
    List<Machine.Part> parts = machine.parts();
    for (int i = 0; i < parts.size(); i++) {
      String condition =
          i == parts.size() - 1
              ? ""
              : "if (state < " + parts.get(i + 1).states().get(0).state() + ") ";
      if (i == 0) {
        out.open(condition + "{");
      } else {
        out.reopen("} else " + condition + "{");
      }
      out.line("returns = " + partName(parts.get(i)) + "();");
    }
    out.close("}");
    out.open("if (returns) {").line("return result;").close("}");
    out.close("}");
    out.close("}");
  }

  private static String partName(Machine.Part part) {
    return "resumeFrom" + part.states().get(0).state();
  }

  private void part(Machine.Part part) {
    out.line("");
    int first = part.states().get(0).state();
    int last = part.states().get(part.states().size() - 1).state();
    out.line(
        "/** Runs the states " + first + " to " + last + "; true when resume() must return. */");
    states.suppressFallThrough(part);
    out.open("private boolean " + partName(part) + "() throws " + throwable() + " {");
    states.write(part, "{ return false; }");
    out.close("}");
  }
}
