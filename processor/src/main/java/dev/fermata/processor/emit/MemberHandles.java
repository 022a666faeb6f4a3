package dev.fermata.processor.emit;

import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The method handles behind a companion's accessors, each in a static final field: one for each
 * member and way to use it, whichever accessors do.
 */
final class MemberHandles {
  private final AsyncType type;
  private final Imports imports;
  private final Constants constants;
  private final Map<Handle, String> names = new LinkedHashMap<>();

  /** What finds a handle: a method of the runtime and what it takes. */
  private record Handle(String finder, List<String> arguments) {}

  MemberHandles(AsyncType type, Imports imports, Constants constants) {
    this.type = type;
    this.imports = imports;
    this.constants = constants;
  }

  /** Declares the handles that an accessor uses and none before it did. */
  void declare(Accessor accessor) {
    Symbol member = accessor.member();
    switch (accessor.kind()) {
      case GET_FIELD -> declareGetter(member);
      case SET_FIELD -> declareSetter(member);
      case GET_AND_SET_FIELD -> {
        declareGetter(member);
        declareSetter(member);
      }
      default -> declare(handle(accessor), accessor.name(), member);
    }
  }

  private void declareGetter(Symbol field) {
    declare(getterOf(field), "get_" + field.name(), field);
  }

  private void declareSetter(Symbol field) {
    declare(setterOf(field), "set_" + field.name(), field);
  }

  private void declare(Handle handle, String name, Symbol member) {
    if (names.containsKey(handle)) {
      return;
    }
    String methodHandle = imports.typeName("java.lang.invoke.MethodHandle");
    List<String> arguments = new ArrayList<>(handle.arguments);
    arguments.add(0, isInherited(member) ? lookupOfHeir() : lookup());
    String finder = imports.name(Runtime.MEMBERS) + "." + handle.finder;
    names.put(
        handle,
        constants.declare(
            methodHandle,
            name,
            finder,
            arguments,
            Suppressions.ofClassLiterals(member.declaration().suppressions())));
  }

  /** The handle that reads a field. */
  String getter(Symbol field) {
    return Objects.requireNonNull(names.get(getterOf(field)));
  }

  /** The handle that writes a field. */
  String setter(Symbol field) {
    return Objects.requireNonNull(names.get(setterOf(field)));
  }

  /** The handle of an accessor that has only one. */
  String of(Accessor accessor) {
    return Objects.requireNonNull(names.get(handle(accessor)));
  }

  private Handle handle(Accessor accessor) {
    Symbol member = accessor.member();
    return switch (accessor.kind()) {
      case GET_FIELD -> getterOf(member);
      case SET_FIELD, GET_AND_SET_FIELD -> setterOf(member);
      case CALL_METHOD -> named("method", member);
      case CALL_SUPER_METHOD ->
          new Handle(
              "superMethod",
              List.of(
                  named(accessor.caller()),
                  owner(member),
                  quoted(member.name()),
                  descriptor(member)));
      case NEW_INSTANCE -> new Handle("constructor", List.of(owner(member), descriptor(member)));
      case GET_OUTER_INSTANCE ->
          new Handle("outerInstance", List.of(named(accessor.caller()), outer(member)));
      // By its name: a class literal may be warned of where the user's body suppresses that.
      case INITIALIZE_CLASS -> new Handle("initializer", List.of(named(member.ownerBinaryName())));
    };
  }

  private Handle getterOf(Symbol field) {
    return named("getter", field);
  }

  private Handle setterOf(Symbol field) {
    return named("setter", field);
  }

  private Handle named(String finder, Symbol member) {
    return new Handle(
        finder,
        List.of(
            owner(member),
            quoted(member.name()),
            descriptor(member),
            String.valueOf(member.isStatic())));
  }

  private static String descriptor(Symbol member) {
    return quoted(Objects.requireNonNull(member.descriptor()));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** Whether a member comes from another package, which then lets only heirs use it. */
  private boolean isInherited(Symbol member) {
    String owner = member.ownerBinaryName();
    return !owner.substring(0, Math.max(0, owner.lastIndexOf('.'))).equals(type.packageName());
  }

  private String lookupOfHeir() {
    return imports.name(Runtime.MEMBERS)
        + ".heir("
        + lookup()
        + ", "
        + named(type.binaryName())
        + ")";
  }

  private String lookup() {
    return imports.name("java.lang.invoke.MethodHandles") + ".lookup()";
  }

  /** The class that declares a member, as an expression. */
  private String owner(Symbol member) {
    ExpressionType owner = member.declaration().ownerType();
    return owner.isDenotable()
        ? imports.type(owner.erasure()) + ".class"
        : named(member.ownerBinaryName());
  }

  private String outer(Symbol outer) {
    return outer.isDenied()
        ? named(outer.ownerBinaryName())
        : imports.typeName(outer.owner()) + ".class";
  }

  /** A class by its binary name, as an expression. */
  private String named(String binaryName) {
    return binaryName.equals(type.binaryName())
        ? imports.typeName(type.canonicalName()) + ".class"
        : imports.name(Runtime.MEMBERS) + ".type(" + lookup() + ", " + quoted(binaryName) + ")";
  }
}
