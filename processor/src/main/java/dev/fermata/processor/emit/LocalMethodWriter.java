package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.TwinSignature;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import dev.fermata.processor.lower.LocalAsyncMethod;
import dev.fermata.processor.machine.Machine;

/**
 * Writes what an {@code @Async} method of a local class becomes, within that class: the method that
 * makes the coroutine, and the coroutine's class, an inner one. That of an interface, which can
 * have none, stands in the method.
 */
final class LocalMethodWriter {
  private LocalMethodWriter() {}

  static void write(LocalAsyncMethod local, Machine machine, Imports imports, SourceBuilder out) {
    AsyncMethod method = machine.body().method();
    SourceBuilder text = new SourceBuilder();
    String typeParameters = TwinSignature.typeParameters(method, imports::typeName);
    text.line(
        "/** The "
            + (method.isGenerator() ? "items" : "coroutine")
            + " of {@code "
            + method.name()
            + "}, line "
            + method.line()
            + " of "
            + machine.body().type().sourceFile()
            + ". */");
    text.openSignature(
        "private "
            + (typeParameters.isEmpty() ? "" : typeParameters + " ")
            + TwinSignature.twinType(method, imports::typeName)
            + " "
            + local.coroutineMethod()
            + TwinSignature.ofParameters(method, imports::typeName)
            + " {");
    if (local.isOfInterface()) {
      CoroutineWriter.write(machine, local.coroutineName(), imports, text);
      text.line("");
    }
    text.line("return " + TwinWriter.made(machine, local.coroutineName(), imports) + ";");
    text.close("}");
    if (!local.isOfInterface()) {
      text.line("");
      CoroutineWriter.write(machine, local.coroutineName(), imports, text);
    }
    out.addApart(text);
  }
}
