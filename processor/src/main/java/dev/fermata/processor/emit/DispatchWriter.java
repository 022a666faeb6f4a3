package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncMethod.Dispatch;
import dev.fermata.processor.discover.AsyncMethod.TwinParameter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import dev.fermata.processor.types.TypeRef.Array;
import dev.fermata.processor.types.TypeRef.Primitive;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes how the twin of an overridable method finds the body that the receiver's class has. */
final class DispatchWriter {
  private final AsyncType type;
  private final Imports imports;
  private final Map<AsyncMethod, String> constants = new IdentityHashMap<>();
  private final Constants pool;

  DispatchWriter(AsyncType type, Imports imports, Constants pool) {
    this.type = type;
    this.imports = imports;
    this.pool = pool;
  }

  /** Declares the constant that knows the overrides of a method, if it can have any. */
  void declare(AsyncMethod method) {
    if (method.dispatch() != Dispatch.VIRTUAL && method.dispatch() != Dispatch.ABSTRACT) {
      return;
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(imports.name("java.lang.invoke.MethodHandles") + ".lookup()");
    arguments.add(typeLiteral());
    arguments.add("\"" + method.name() + "\"");
    for (TwinParameter parameter : method.parameters()) {
      arguments.add(imports.type(method.erasure(parameter.type())) + ".class");
    }
    String dispatch = imports.name(Runtime.VIRTUAL_DISPATCH);
    constants.put(
        method,
        pool.declare(
            dispatch,
            method.name(),
            dispatch + ".of",
            arguments,
            Suppressions.ofClassLiterals(method.suppressions())));
  }

  private String typeLiteral() {
    return imports.typeName(type.canonicalName()) + ".class";
  }

  /** The condition under which another body than the type's own is to run. */
  String isOverridden(AsyncMethod method) {
    return constants.get(method) + ".isOverridden(" + method.receiverName() + ")";
  }

  /** Returns the coroutine of the override. */
  void call(AsyncMethod method, SourceBuilder out) {
    List<String> parameters = method.parameters().stream().map(TwinParameter::name).toList();
    String receiver = method.receiverName();
    String plain = receiver + "." + method.name() + "(" + String.join(", ", parameters) + ")";
    String how = method.isGenerator() ? ".iterate(" : ".call(";
    String head = "return " + constants.get(method) + how;
    String tail =
        variableArguments(method, imports).stream()
            .map(each -> ", " + each)
            .collect(Collectors.joining());
    if (method.returnType() != Primitive.VOID) {
      out.line(head + receiver + ", () -> " + plain + tail + ");");
      return;
    }
    out.line(head + receiver + ", () -> {");
    out.line("  " + plain + ";");
    out.line("  return null;");
    out.line("}" + tail + ");");
  }

  /** The parameters, to pass on as {@code Object...}: a lone array must not become the array. */
  static List<String> variableArguments(AsyncMethod method, Imports imports) {
    List<TwinParameter> parameters = method.parameters();
    if (parameters.size() == 1 && parameters.get(0).type() instanceof Array) {
      return List.of("(" + imports.typeName("java.lang.Object") + ") " + parameters.get(0).name());
    }
    return parameters.stream().map(TwinParameter::name).toList();
  }
}
