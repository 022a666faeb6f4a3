package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncMethod.Dispatch;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.GeneratedMark;
import dev.fermata.processor.discover.TwinSignature;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.lower.Hole;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Variable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a companion's file: the class with the twins, {@code Super} and accessors, and behind it a
 * holder of the coroutine classes, one for each body.
 *
 * <p>The holder's name, {@code Hello$Async}, makes the coroutine classes look nested in the user's:
 * a debugger asks for {@code Hello} and {@code Hello$*} when a breakpoint stands in {@code Hello}.
 */
public final class CompanionWriter {
  private final AsyncType type;
  private final List<Machine> machines;
  private final GeneratedMark mark;
  private final FileNames names;
  private final Imports imports;
  private final Map<AsyncMethod, String> classNames = new IdentityHashMap<>();
  private final List<String> constantClasses = new ArrayList<>();
  private final boolean isStub;

  private CompanionWriter(
      AsyncType type,
      List<Machine> machines,
      GeneratedMark mark,
      Predicate<String> isType,
      boolean isStub) {
    this.type = type;
    this.isStub = isStub;
    this.machines = machines;
    this.mark = mark;
    this.names = FileNames.of(type, machines);
    for (Machine machine : machines) {
      AsyncMethod method = machine.body().method();
      classNames.put(method, names.freshClass(method.name()));
    }
    int mostClasses = mostConstantClasses();
    for (int i = 0; i < mostClasses; i++) {
      constantClasses.add(names.freshClass("constants"));
    }
    this.imports =
        new Imports(
            type.packageName(),
            isType,
            names.takenTypes(),
            names.takenVariables(),
            names.takenMethods());
    imports.typeName(type.companionQualifiedName());
    imports.typeName(type.canonicalName());
  }

  /**
   * Writes the companion of a type.
   *
   * @param type the type
   * @param machines a machine for each of its methods that has a body, in any order
   * @param mark what the companion is to be known by
   * @param isType whether a canonical name is that of a type that the user's module can see, the
   *     companions that are being written among them
   * @return the source of the file
   */
  public static String write(
      AsyncType type, List<Machine> machines, GeneratedMark mark, Predicate<String> isType) {
    return new CompanionWriter(type, machines, mark, isType, false).write();
  }

  /**
   * Writes a companion that has signatures only, for a compiler that shows no bodies.
   *
   * @param type the type
   * @param mark what the companion is to be known by
   * @param isType whether a canonical name is that of a type that the user's module can see
   * @return the source of the file, in which each twin throws
   */
  public static String writeStub(AsyncType type, GeneratedMark mark, Predicate<String> isType) {
    return new CompanionWriter(type, List.of(), mark, isType, true).write();
  }

  private String write() {
    SourceBuilder companion = companion();
    SourceBuilder coroutines = coroutines();
    SourceBuilder file = new SourceBuilder();
    if (!type.packageName().isEmpty()) {
      file.line("package " + type.packageName() + ";").line("");
    }
    SourceBuilder head = head();
    List<String> declarations = imports.declarations();
    if (!declarations.isEmpty()) {
      declarations.forEach(file::line);
      file.line("");
    }
    file.add(head).add(companion);
    if (!machines.isEmpty()) {
      file.line("");
      file.line("/** What {@link " + type.companionName() + "} runs. */");
      file.line("@" + imports.typeName(GeneratedMark.OWN.annotation()));
      suppressions(file);
      file.add(coroutines);
    }
    return file.toString();
  }

  private SourceBuilder head() {
    SourceBuilder head = new SourceBuilder();
    head.line("/** The coroutines of {@link " + imports.typeName(type.canonicalName()) + "}. */");
    if (mark == GeneratedMark.PLATFORM) {
      head.line("@" + imports.typeName(mark.annotation()) + mark.arguments());
    }
    head.line(
        "@" + imports.typeName(GeneratedMark.OWN.annotation()) + (isStub ? "(isStub = true)" : ""));
    if (type.nullMark() != null) {
      head.line("@" + imports.typeName(type.nullMark()));
    }
    suppressions(head);
    return head;
  }

  private void suppressions(SourceBuilder head) {
    Set<String> suppressed = Suppressions.ofFile(type, imports);
    if (!suppressed.isEmpty()) {
      head.line(Suppressions.annotation(suppressed, imports));
    }
  }

  private SourceBuilder companion() {
    SourceBuilder out = new SourceBuilder();
    out.open((type.isPublic() ? "public " : "") + "final class " + type.companionName() + " {");
    Constants constants = new Constants(constantClasses, names::isFreeForField, imports);
    DispatchWriter dispatch = new DispatchWriter(type, imports, constants);
    MemberHandles handles = new MemberHandles(type, imports, constants);
    AccessorWriter accessors = new AccessorWriter(type, imports, handles);
    BodyInterfaceWriter bodies = new BodyInterfaceWriter(type, imports);
    TwinWriter twins = new TwinWriter(type, imports, dispatch, bodies, isStub);
    if (!isStub) {
      type.methods().forEach(dispatch::declare);
    }
    Set<Accessor> used = accessors();
    used.forEach(handles::declare);
    constants.write(out);
    used.stream()
        .filter(this::initializesOwn)
        .findFirst()
        .ifPresent(accessor -> staticInitializer(accessor, out));
    out.line("private " + type.companionName() + "() {}");
    for (AsyncMethod method : type.methods()) {
      out.line("");
      twins.write(method, construction(method), out);
    }
    if (type.methods().stream().anyMatch(AsyncMethod::isInSuper)) {
      out.line("");
      superClass(twins, out);
    }
    bodies.write(out);
    for (Accessor accessor : used) {
      out.line("");
      accessors.write(accessor, out);
    }
    out.close("}");
    return out;
  }

  private SourceBuilder coroutines() {
    SourceBuilder out = new SourceBuilder();
    out.open("final class " + type.coroutinesName() + " {");
    out.line("private " + type.coroutinesName() + "() {}");
    Set<Hole> holes = EnumSet.noneOf(Hole.class);
    machines.forEach(machine -> holes.addAll(machine.body().holes()));
    holes.forEach(hole -> hole(hole, out));
    for (Machine machine : machines) {
      out.line("");
      CoroutineWriter.write(machine, classNames.get(machine.body().method()), imports, out);
    }
    out.close("}");
    return out;
  }

  /** The cast is to what the value has been all along. */
  private void hole(Hole hole, SourceBuilder out) {
    String supplier = imports.typeName("java.util.function.Supplier");
    String object = imports.typeName("java.lang.Object");
    boolean isSupplied = hole == Hole.SUPPLIED;
    out.line("");
    out.line("/** Gives a value the type of an expression that is never evaluated. */");
    out.line(Suppressions.annotation(Set.of("unchecked"), imports));
    out.open(
        "private static <T> "
            + (isSupplied ? supplier + "<T> " : "T ")
            + hole.methodName(type)
            + "(T witness, "
            + object
            + " value) {");
    out.line(isSupplied ? "return () -> (T) value;" : "return (T) value;");
    out.close("}");
  }

  private void superClass(TwinWriter twins, SourceBuilder out) {
    String visibility = type.isPublic() ? "public " : "";
    out.line("/**");
    out.line(
        " * The bodies of this very class, past every override: what {@code super.method()} is to");
    out.line(" * plain methods.");
    out.line(" */");
    out.line("@" + imports.typeName(GeneratedMark.OWN.annotation()));
    out.open(visibility + "static final class Super {");
    out.line("private Super() {}");
    for (AsyncMethod method : type.methods()) {
      if (method.isInSuper()) {
        out.line("");
        twins.writeSuper(method, construction(method), out);
      }
    }
    out.close("}");
  }

  private boolean initializesOwn(Accessor accessor) {
    return accessor.kind() == Accessor.Kind.INITIALIZE_CLASS
        && accessor.caller().equals(type.binaryName());
  }

  private static void staticInitializer(Accessor initialization, SourceBuilder out) {
    out.open("static {");
    out.line("// As a call of one of its static methods does.");
    out.line(initialization.name() + "();");
    out.close("}");
    out.line("");
  }

  /** An accessor has two constants at the most, of six arguments at the most. */
  private int mostConstantClasses() {
    int handles = 2 * accessors().size();
    int parameters = type.methods().stream().mapToInt(it -> it.parameters().size()).sum();
    int methods = type.methods().size();
    return Constants.mostClasses(methods + handles, 3 * methods + parameters + 6 * handles);
  }

  private Set<Accessor> accessors() {
    Set<Accessor> accessors = new LinkedHashSet<>();
    machines.stream()
        .flatMap(Machine::all)
        .forEach(machine -> accessors.addAll(machine.body().accessors()));
    return accessors;
  }

  /** The expression that makes a method's coroutine, null for one without a body, or a stub's. */
  private @Nullable String construction(AsyncMethod method) {
    if (isStub || method.dispatch() == Dispatch.ABSTRACT) {
      return null;
    }
    Machine machine =
        machines.stream()
            .filter(each -> each.body().method() == method)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no machine for " + method.name()));
    List<String> arguments = new ArrayList<>();
    List<Variable> parameters =
        machine.variables().stream()
            .filter(variable -> variable.kind() == Variable.Kind.PARAMETER)
            .toList();
    List<Variable> passed = CoroutineWriter.passed(machine);
    for (int i = 0; i < parameters.size(); i++) {
      if (passed.contains(parameters.get(i))) {
        arguments.add(TwinWriter.names(method).get(i));
      }
    }
    return "new "
        + type.coroutinesName()
        + "."
        + classNames.get(method)
        + TwinSignature.typeArguments(method)
        + "("
        + String.join(", ", arguments)
        + ")";
  }
}
