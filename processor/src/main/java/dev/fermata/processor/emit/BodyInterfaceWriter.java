package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.AsyncType.Functional;
import dev.fermata.processor.discover.FunctionalMethod;
import dev.fermata.processor.discover.TwinSignature;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Writes the interface that async lambdas of a functional interface implement, and how the twin
 * calls one: a test of the type and a typed call.
 */
final class BodyInterfaceWriter {
  private final AsyncType type;
  private final Imports imports;

  BodyInterfaceWriter(AsyncType type, Imports imports) {
    this.type = type;
    this.imports = imports;
  }

  /** Returns, in the twin of the interface's method, the coroutine that an async lambda makes. */
  void call(AsyncMethod method, SourceBuilder out) {
    Functional functional = type.functional();
    if (functional == null || functional.method() != method) {
      return;
    }
    String variable = "body";
    for (int i = 1; TwinWriter.names(method).contains(variable); i++) {
      variable = "body" + i;
    }
    out.open(
        "if ("
            + method.receiverName()
            + " instanceof "
            + FunctionalMethod.BODY
            + TwinSignature.typeArguments(method)
            + " "
            + variable
            + ") {");
    out.line("return " + variable + "." + functional.coroutineMethod() + "(" + arguments() + ");");
    out.close("}");
  }

  private String arguments() {
    return String.join(
        ", ",
        Objects.requireNonNull(type.functional()).method().parameters().stream()
            .map(AsyncMethod.TwinParameter::name)
            .toList());
  }

  /** Adds the interface, if the type is a functional one. */
  void write(SourceBuilder out) {
    Functional functional = type.functional();
    if (functional == null) {
      return;
    }
    AsyncMethod method = functional.method();
    out.line("");
    out.line("/** What an async lambda is: it makes a coroutine for each call. */");
    out.line("@" + imports.typeName("java.lang.FunctionalInterface"));
    TreeSet<String> suppressed = Suppressions.ofTwin(method);
    if (!suppressed.isEmpty()) {
      out.line(Suppressions.annotation(suppressed, imports));
    }
    out.open(
        (type.isPublic() ? "public " : "")
            + "interface "
            + FunctionalMethod.BODY
            + TwinSignature.typeParameters(method, imports::typeName)
            + " extends "
            + imports.type(Objects.requireNonNull(method.receiverType()))
            + " {");
    out.line("");
    out.line("/** Makes the coroutine of a call. */");
    String signature = TwinSignature.ofParameters(method, imports::typeName);
    out.line(
        TwinSignature.twinType(method, imports::typeName)
            + " "
            + functional.coroutineMethod()
            + signature
            + ";");
    out.line("");
    out.line("@" + imports.typeName("java.lang.Override"));
    out.line(
        "@"
            + imports.typeName(Runtime.COROUTINE_METHOD)
            + "(\""
            + functional.coroutineMethod()
            + "\")");
    out.openSignature(
        "default " + imports.type(method.returnType()) + " " + method.name() + signature + " {");
    out.line(
        "throw "
            + imports.name(Runtime.DIRECT_CALLS)
            + ".refused("
            + imports.typeName(type.canonicalName())
            + ".class, \""
            + method.name()
            + "\");");
    out.close("}");
    out.close("}");
  }
}
