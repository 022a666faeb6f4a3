package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncMethod.TwinParameter;
import dev.fermata.processor.discover.TwinSignature;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import dev.fermata.processor.lower.AsyncLambda;
import dev.fermata.processor.machine.Machine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the class of an async lambda: what it captures, and the coroutine of each call. */
final class LambdaWriter {
  private final Machine machine;
  private final AsyncLambda lambda;
  private final AsyncMethod method;
  private final Imports imports;
  private final SourceBuilder out = new SourceBuilder();

  private LambdaWriter(Machine.Lambda lambda, Imports imports) {
    this.machine = lambda.machine();
    this.lambda = lambda.lambda();
    this.method = machine.body().method();
    this.imports = imports;
  }

  /** Adds the class of a lambda. */
  static void write(Machine.Lambda lambda, Imports imports, SourceBuilder out) {
    LambdaWriter writer = new LambdaWriter(lambda, imports);
    writer.write();
    out.addApart(writer.out);
  }

  private void write() {
    out.line(
        "/** {@code "
            + method.name()
            + "}, line "
            + method.line()
            + " of "
            + machine.body().type().sourceFile()
            + ". */");
    Set<String> suppressed = new TreeSet<>(Suppressions.ofBody(machine));
    suppressed.addAll(lambda.function().suppressions());
    if (!suppressed.isEmpty()) {
      out.line(Suppressions.annotation(suppressed, imports));
    }
    out.open(
        (machine.body().isInInstance() ? "private final class " : "private static final class ")
            + lambda.className()
            + TwinSignature.typeParameters(method, imports::typeName)
            + " implements "
            + imports.types(lambda.function().interfaces())
            + " {");
    captured();
    out.line("@" + imports.typeName("java.lang.Override"));
    out.openSignature(
        "public "
            + TwinSignature.twinType(method, imports::typeName)
            + " "
            + lambda.function().coroutineMethod()
            + "("
            + String.join(", ", ownParameters().stream().map(this::declaration).toList())
            + ") {");
    out.line("return " + TwinWriter.made(machine, lambda.coroutineName(), imports) + ";");
    out.close("}").line("");
    CoroutineWriter.writeUnsuppressed(machine, lambda.coroutineName(), imports, out);
    out.close("}");
  }

  private String declaration(TwinParameter parameter) {
    return imports.type(parameter.type()) + " " + parameter.name();
  }

  private void captured() {
    if (lambda.captured().isEmpty()) {
      return;
    }
    for (TwinParameter each : lambda.captured()) {
      out.line("private final " + declaration(each) + ";");
    }
    out.line("");
    out.openSignature(
        lambda.className()
            + "("
            + String.join(", ", lambda.captured().stream().map(this::declaration).toList())
            + ") {");
    for (TwinParameter each : lambda.captured()) {
      out.line("this." + each.name() + " = " + each.name() + ";");
    }
    out.close("}").line("");
  }

  private List<TwinParameter> ownParameters() {
    int captured = lambda.captured().size() - (method.receiverType() == null ? 0 : 1);
    return method.parameters().subList(captured, method.parameters().size());
  }
}
