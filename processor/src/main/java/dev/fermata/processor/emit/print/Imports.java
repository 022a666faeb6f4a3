package dev.fermata.processor.emit.print;

import dev.fermata.processor.types.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Shortens qualified names and collects the imports that this takes. The first to ask for a simple
 * name has it; everything is asked for in one fixed order, so the outcome is the same each time.
 */
public final class Imports {
  private final String packageName;
  private final Predicate<String> isType;
  private final Set<String> takenTypes;
  private final Set<String> takenVariables;
  private final Set<String> takenMethods;
  private final Map<String, String> claimed = new HashMap<>();
  private final Map<String, String> claimedStatically = new HashMap<>();
  private final Set<String> mentioned = new HashSet<>();

  /** What has been asked for once: it stays as short as it was. */
  private final Map<TypeRef, String> types = new HashMap<>();

  /**
   * Starts without imports.
   *
   * @param packageName the package of the file
   * @param isType whether a canonical name is that of a type
   * @param takenTypes simple names of types that mean something else in the file
   * @param takenVariables simple names of variables and fields in the file: they obscure types (JLS
   *     6.4.2)
   * @param takenMethods simple names of methods that mean something else in the file
   */
  public Imports(
      String packageName,
      Predicate<String> isType,
      Collection<String> takenTypes,
      Collection<String> takenVariables,
      Collection<String> takenMethods) {
    this.packageName = packageName;
    this.isType = isType;
    this.takenTypes = Set.copyOf(takenTypes);
    this.takenVariables = Set.copyOf(takenVariables);
    this.takenMethods = Set.copyOf(takenMethods);
  }

  /** A type in source form with each name in it as short as can be. */
  public String type(TypeRef type) {
    return types.computeIfAbsent(type, it -> it.written(this::typeName));
  }

  /** Types in source form, with commas between them. */
  public String types(List<TypeRef> all) {
    return all.stream().map(this::type).collect(Collectors.joining(", "));
  }

  /** The shortest way to write a qualified name of a type where nothing but a type can stand. */
  public String typeName(String qualified) {
    return shortened(qualified, Set.of());
  }

  /** The shortest way to write a qualified name of a type where an expression can stand, too. */
  public String name(String qualified) {
    return shortened(qualified, takenVariables);
  }

  private String shortened(String qualified, Set<String> obscured) {
    int end = endOfTopLevel(qualified);
    if (end < 0) {
      return qualified;
    }
    String topLevel = qualified.substring(0, end);
    mentioned.add(topLevel);
    int start = qualified.lastIndexOf('.', end - 1) + 1;
    if (start == 0) {
      return qualified;
    }
    String simple = qualified.substring(start, end);
    return !obscured.contains(simple) && claim(topLevel, topLevel.substring(0, start - 1), simple)
        ? qualified.substring(start)
        : qualified;
  }

  /** Whether a name of a top-level type has been asked for, or of a type in it. */
  public boolean mentions(String topLevel) {
    return mentioned.contains(topLevel);
  }

  /** Whether a name that nothing else explains is that of a type. */
  public boolean isType(String qualified) {
    return isType.test(qualified);
  }

  private boolean claim(String topLevel, String ofPackage, String simple) {
    if (takenTypes.contains(simple)) {
      return false;
    }
    boolean isOwn = ofPackage.equals(packageName);
    if (!isOwn
        && (packageName.isEmpty() || ofPackage.equals("java.lang"))
        && isType.test(packageName.isEmpty() ? simple : packageName + "." + simple)) {
      return false;
    }
    return claimed.computeIfAbsent(simple, key -> topLevel).equals(topLevel);
  }

  /**
   * The shortest way to write a static method that the user imported.
   *
   * @param owner the canonical name of the type that declares it
   */
  public String staticMethod(String owner, String method) {
    return staticMember(owner, method, takenMethods.contains(method));
  }

  /** The shortest way to write a static field that the user imported. */
  public String staticField(String owner, String field) {
    return staticMember(owner, field, takenTypes.contains(field) || takenVariables.contains(field));
  }

  private String staticMember(String owner, String member, boolean isHidden) {
    return !isHidden && claimedStatically.computeIfAbsent(member, key -> owner).equals(owner)
        ? member
        : name(owner) + "." + member;
  }

  /** Where the name of the outermost type in a qualified name ends; -1 if it is none. */
  private int endOfTopLevel(String qualified) {
    for (int dot = nextDot(qualified, 0); ; dot = nextDot(qualified, dot + 1)) {
      if (isType.test(qualified.substring(0, dot))) {
        return dot;
      }
      if (dot == qualified.length()) {
        return -1;
      }
    }
  }

  private static int nextDot(String name, int from) {
    int dot = name.indexOf('.', from);
    return dot < 0 ? name.length() : dot;
  }

  /** The import declarations, static ones first, sorted. */
  public List<String> declarations() {
    Set<String> statics = new TreeSet<>();
    claimedStatically.forEach(
        (member, owner) -> statics.add("import static " + owner + "." + member + ";"));
    Set<String> types = new TreeSet<>();
    for (Map.Entry<String, String> claim : claimed.entrySet()) {
      String topLevel = claim.getValue();
      String ofPackage = topLevel.substring(0, Math.max(0, topLevel.lastIndexOf('.')));
      if (!ofPackage.isEmpty()
          && !ofPackage.equals("java.lang")
          && !ofPackage.equals(packageName)) {
        types.add("import " + topLevel + ";");
      }
    }
    List<String> declarations = new ArrayList<>(statics);
    if (!statics.isEmpty() && !types.isEmpty()) {
      declarations.add("");
    }
    declarations.addAll(types);
    return declarations;
  }
}
