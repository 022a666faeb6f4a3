package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncMethod.TwinAccess;
import dev.fermata.processor.discover.AsyncMethod.TwinParameter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.TwinSignature;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import dev.fermata.processor.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the twins: the static methods that make a method's coroutine. A twin without a receiver
 * object fails at once, as an unbound method reference does.
 */
final class TwinWriter {
  private final AsyncType type;
  private final Imports imports;
  private final DispatchWriter dispatch;
  private final BodyInterfaceWriter bodies;
  private final boolean isStub;

  /**
   * Writes those of a type.
   *
   * @param isStub whether each throws in place of making a coroutine
   */
  TwinWriter(
      AsyncType type,
      Imports imports,
      DispatchWriter dispatch,
      BodyInterfaceWriter bodies,
      boolean isStub) {
    this.type = type;
    this.imports = imports;
    this.dispatch = dispatch;
    this.bodies = bodies;
    this.isStub = isStub;
  }

  /**
   * Writes the twin of a method.
   *
   * @param construction the expression that makes its coroutine, null if it has no body or is a
   *     stub's
   */
  void write(AsyncMethod method, @Nullable String construction, SourceBuilder out) {
    out.line("/** The " + kind(method) + " of {@link " + reference(method) + "}. */");
    head(method, out);
    if (isStub) {
      refuse(method, out);
    } else {
      run(method, construction, out);
    }
    out.close("}");
  }

  private void run(AsyncMethod method, @Nullable String construction, SourceBuilder out) {
    switch (method.dispatch()) {
      case STATIC -> out.line("return " + made(method, construction) + ";");
      case DIRECT -> {
        checkReceiver(method, out);
        out.line("return " + made(method, construction) + ";");
      }
      case VIRTUAL -> {
        out.open("if (" + dispatch.isOverridden(method) + ") {");
        dispatch.call(method, out);
        out.close("}");
        String typeArguments = TwinSignature.typeArguments(method);
        out.line("return Super." + typeArguments + method.name() + "(" + arguments(method) + ");");
      }
      case ABSTRACT -> {
        bodies.call(method, out);
        dispatch.call(method, out);
      }
    }
  }

  private void refuse(AsyncMethod method, SourceBuilder out) {
    out.line(
        "throw "
            + imports.name(Runtime.DIRECT_CALLS)
            + ".ofStub("
            + imports.typeName(type.canonicalName())
            + ".class, \""
            + method.name()
            + "\");");
  }

  /** Writes the twin in {@code Super}. */
  void writeSuper(AsyncMethod method, @Nullable String construction, SourceBuilder out) {
    out.line("/** The " + kind(method) + " of {@link " + reference(method) + "} itself. */");
    head(method, out);
    if (isStub) {
      refuse(method, out);
    } else {
      checkReceiver(method, out);
      out.line("return " + made(method, construction) + ";");
    }
    out.close("}");
  }

  private static String kind(AsyncMethod method) {
    return method.isGenerator() ? "items" : "coroutine";
  }

  private void head(AsyncMethod method, SourceBuilder out) {
    if (method.isDeprecated()) {
      out.line(
          "@"
              + imports.typeName("java.lang.Deprecated")
              + (method.isForRemoval() ? "(forRemoval = true)" : ""));
    }
    TreeSet<String> suppressed = Suppressions.ofTwin(method);
    if (method.isSafeVarargs()) {
      out.line("@" + imports.typeName("java.lang.SafeVarargs"));
      if (!isStub) {
        // For handing the array on to the coroutine, which the user vouches for.
        suppressed.add("varargs");
      }
    }
    if (!suppressed.isEmpty()) {
      out.line(Suppressions.annotation(suppressed, imports));
    }
    String access = method.twinAccess() == TwinAccess.PUBLIC ? "public " : "";
    String signature = access + "static " + TwinSignature.of(method, imports::typeName) + " {";
    out.openSignature(signature);
  }

  private void checkReceiver(AsyncMethod method, SourceBuilder out) {
    if (method.receiverType() != null) {
      out.line(
          imports.name("java.util.Objects") + ".requireNonNull(" + method.receiverName() + ");");
    }
  }

  private String made(AsyncMethod method, @Nullable String construction) {
    return asResult(Objects.requireNonNull(construction), method, type, imports);
  }

  /** What makes the coroutine or the items of a body that has no twin. */
  static String made(Machine machine, String coroutineName, Imports imports) {
    AsyncMethod method = machine.body().method();
    String construction =
        "new "
            + coroutineName
            + TwinSignature.typeArguments(method)
            + "("
            + String.join(", ", CoroutineWriter.arguments(machine, names(method)))
            + ")";
    return asResult(construction, method, machine.body().type(), imports);
  }

  /** What a twin returns, of the expression that makes the body. */
  private static String asResult(
      String construction, AsyncMethod method, AsyncType type, Imports imports) {
    if (method.isGenerator()) {
      return imports.name(Runtime.GENERATOR_BODY) + ".iterator(" + construction + ")";
    }
    if (!method.isTimed()) {
      return construction;
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(construction);
    arguments.add("\"" + simpleName(type) + "." + method.name() + "\"");
    arguments.addAll(DispatchWriter.variableArguments(method, imports));
    return imports.name(Runtime.TIMED) + ".of(" + String.join(", ", arguments) + ")";
  }

  private static String simpleName(AsyncType type) {
    return type.canonicalName().substring(type.canonicalName().lastIndexOf('.') + 1);
  }

  private static String arguments(AsyncMethod method) {
    return String.join(", ", names(method));
  }

  /** The names of a twin's parameters, the receiver's first if it has one. */
  static List<String> names(AsyncMethod method) {
    List<String> names = new ArrayList<>();
    if (method.receiverType() != null) {
      names.add(method.receiverName());
    }
    method.parameters().forEach(parameter -> names.add(parameter.name()));
    return names;
  }

  /** The method as Javadoc names it. */
  private String reference(AsyncMethod method) {
    List<String> types = new ArrayList<>();
    for (TwinParameter parameter : method.parameters()) {
      types.add(imports.type(method.erasure(parameter.type())));
    }
    return imports.typeName(type.canonicalName())
        + "#"
        + method.name()
        + "("
        + String.join(", ", types)
        + ")";
  }
}
