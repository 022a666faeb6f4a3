package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Array;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Hidden;
import dev.fermata.processor.types.TypeRef.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the static methods that reach what Java's access rules deny the companion, each over a
 * method handle in a static final field.
 */
final class AccessorWriter {
  private final AsyncType type;
  private final Imports imports;
  private final MemberHandles handles;

  AccessorWriter(AsyncType type, Imports imports, MemberHandles handles) {
    this.type = type;
    this.imports = imports;
    this.handles = handles;
  }

  /** Writes the method. */
  void write(Accessor accessor, SourceBuilder out) {
    Symbol member = accessor.member();
    List<Parameter> parameters = parameters(accessor);
    ExpressionType result = resultType(accessor);
    suppress(accessor, result, parameters, out);
    out.open(head(accessor, result, parameters) + " {");
    out.open("try {");
    boolean isExact =
        isNamed(result)
            && !isSeenThroughWildcards(member)
            && parameters.stream().allMatch(each -> isNamed(each.type))
            && !isSeenAsGenericOwner(accessor);
    String invoke = isExact ? ".invokeExact(" : ".invoke(";
    String all = names(parameters);
    switch (accessor.kind()) {
      case SET_FIELD -> {
        out.line(handles.setter(member) + invoke + all + ");");
        boolean isCast = !isNamed(result) && !result.nameable().type().equals(TypeRef.OBJECT);
        out.line("return " + (isCast ? "(" + typeOf(result) + ") " : "") + "value;");
      }
      case GET_AND_SET_FIELD -> {
        String target = names(parameters.subList(0, parameters.size() - 1));
        String typeName = typeOf(result);
        out.line(
            typeName
                + " old = ("
                + typeName
                + ") "
                + handles.getter(member)
                + invoke
                + target
                + ");");
        out.line(handles.setter(member) + invoke + all + ");");
        out.line("return old;");
      }
      default -> {
        String call = handles.of(accessor) + invoke + arguments(accessor, parameters) + ")";
        boolean isVoid = result.kind() == ExpressionType.Kind.VOID;
        out.line(isVoid ? call + ";" : "return (" + typeOf(result) + ") " + call + ";");
      }
    }
    out.reopen("} catch (" + imports.typeName("java.lang.Throwable") + " e) {");
    out.line("throw " + imports.name(Runtime.MEMBERS) + ".sneakyThrow(e);");
    out.close("}");
    out.close("}");
  }

  private String head(Accessor accessor, ExpressionType result, List<Parameter> parameters) {
    List<TypeParameter> typeParameters = new ArrayList<>();
    Symbol.Declaration declaration = accessor.member().declaration();
    typeParameters.addAll(accessor.ownerTypeParameters());
    typeParameters.addAll(declaration.typeParameters());
    List<TypeRef> thrown = declaration.thrown();
    StringBuilder head = new StringBuilder("static ");
    if (!typeParameters.isEmpty()) {
      head.append(
          typeParameters.stream()
              .map(parameter -> parameter.written(imports::typeName))
              .collect(Collectors.joining(", ", "<", "> ")));
    }
    head.append(typeOf(result)).append(" ").append(accessor.name()).append("(");
    List<TypeRef> typed = accessor.typed();
    for (int i = 0; i < typed.size(); i++) {
      head.append(imports.type(Declared.of("java.lang.Class", typed.get(i))));
      head.append(" type").append(i + 1);
      head.append(parameters.isEmpty() && i == typed.size() - 1 ? "" : ", ");
    }
    if (accessor.isThroughInstance()) {
      head.append(object()).append(" ignored").append(parameters.isEmpty() ? "" : ", ");
    }
    boolean isVarargs = !parameters.isEmpty() && declaration.isVarargs();
    for (int i = 0; i < parameters.size(); i++) {
      String typeName = takenAs(parameters.get(i).type);
      if (isVarargs && i == parameters.size() - 1) {
        typeName =
            (isNamed(parameters.get(i).type) && parameters.get(i).type.type() instanceof Array array
                    ? imports.type(array.component())
                    : object())
                + "...";
      }
      head.append(i == 0 ? "" : ", ").append(typeName).append(" ").append(parameters.get(i).name);
    }
    head.append(")");
    if (!thrown.isEmpty()) {
      head.append(" throws ").append(imports.types(thrown));
    }
    return head.toString();
  }

  /** A result of a generic type is cast to it, which javac cannot check. */
  private void suppress(
      Accessor accessor, ExpressionType result, List<Parameter> parameters, SourceBuilder out) {
    TreeSet<String> suppressed = new TreeSet<>();
    ExpressionType said = result.nameable();
    if (isNamed(said) && !said.isErased()) {
      suppressed.add("unchecked");
    }
    Symbol.Declaration declaration = accessor.member().declaration();
    suppressed.addAll(declaration.suppressions());
    if (declaration.isVarargs() && !parameters.isEmpty()) {
      ExpressionType last = parameters.get(parameters.size() - 1).type;
      if (isNamed(last) && !last.isErased()) {
        out.line("@" + imports.typeName("java.lang.SafeVarargs"));
        suppressed.add("varargs");
      }
    }
    if (!suppressed.isEmpty()) {
      out.line(Suppressions.annotation(suppressed, imports));
    }
  }

  private List<Parameter> parameters(Accessor accessor) {
    List<Parameter> parameters = new ArrayList<>();
    Symbol member = accessor.member();
    Symbol.Declaration declaration = member.declaration();
    if (accessor.kind() == Accessor.Kind.NEW_INSTANCE) {
      if (declaration.outerType() != null) {
        parameters.add(new Parameter("outer", declaration.outerType()));
      }
    } else if (accessor.kind() == Accessor.Kind.CALL_SUPER_METHOD) {
      parameters.add(
          new Parameter(
              "target",
              isSeenAsGenericOwner(accessor)
                  ? declaration.ownerType()
                  : instanceOf(accessor.caller())));
    } else if (!member.isStatic()) {
      parameters.add(new Parameter("target", declaration.ownerType()));
    }
    switch (accessor.kind()) {
      case SET_FIELD, GET_AND_SET_FIELD ->
          parameters.add(new Parameter("value", Objects.requireNonNull(member.type())));
      case CALL_METHOD, CALL_SUPER_METHOD, NEW_INSTANCE -> {
        List<ExpressionType> types = declaration.parameterTypes();
        for (int i = 0; i < types.size(); i++) {
          parameters.add(new Parameter("argument" + (i + 1), types.get(i)));
        }
      }
      case GET_FIELD, GET_OUTER_INSTANCE, INITIALIZE_CLASS -> {}
    }
    return parameters;
  }

  /** Whether the accessor's types are not those that the member is declared with. */
  private static boolean isSeenThroughWildcards(Symbol member) {
    return member.declaration().ownerType().type().mentions(Wildcard.class::isInstance);
  }

  /**
   * Whether the target of a {@code super} call is taken as what it is to the member's owner: type
   * arguments show in nothing else.
   */
  private static boolean isSeenAsGenericOwner(Accessor accessor) {
    return accessor.kind() == Accessor.Kind.CALL_SUPER_METHOD
        && !accessor.member().declaration().ownerTypeParameters().isEmpty();
  }

  /** The type of an instance of a class that is known by its name alone. */
  private ExpressionType instanceOf(String binaryName) {
    boolean isPlainlyNamed =
        binaryName.equals(type.binaryName()) && type.methods().get(0).typeParameters().isEmpty();
    return isPlainlyNamed
        ? ExpressionType.of(type.canonicalName())
        : ExpressionType.of(new Hidden(Declared.named(binaryName), null));
  }

  private ExpressionType resultType(Accessor accessor) {
    Symbol member = accessor.member();
    return switch (accessor.kind()) {
      case NEW_INSTANCE -> member.declaration().ownerType();
      default -> Objects.requireNonNull(member.type());
    };
  }

  private static boolean isNamed(ExpressionType type) {
    return type.isDenotable();
  }

  /** The result's type as the accessor says it: a supertype of one that cannot be named. */
  private String typeOf(ExpressionType type) {
    return takenAs(type.nameable());
  }

  /** A parameter's type as the accessor says it: {@code Object} for one that cannot be named. */
  private String takenAs(ExpressionType type) {
    return isNamed(type) ? imports.type(type.type()) : object();
  }

  private String object() {
    return imports.typeName("java.lang.Object");
  }

  private String arguments(Accessor accessor, List<Parameter> parameters) {
    int last = parameters.size() - 1;
    if (!accessor.member().declaration().isVarargs() || isNamed(parameters.get(last).type)) {
      return names(parameters);
    }
    List<Parameter> arguments = new ArrayList<>(parameters);
    String array =
        imports.name(Runtime.MEMBERS)
            + ".variableArguments("
            + handles.of(accessor)
            + ", "
            + parameters.get(last).name
            + ")";
    arguments.set(last, new Parameter(array, parameters.get(last).type));
    return names(arguments);
  }

  private static String names(List<Parameter> parameters) {
    return parameters.stream().map(parameter -> parameter.name).collect(Collectors.joining(", "));
  }

  private record Parameter(String name, ExpressionType type) {}
}
