package dev.fermata.processor.check.plain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What the simple names of a file mean where nothing in its types hides them. By the rules of JLS
 * 6.4.1, without attribution.
 */
final class Imports {
  private final Function<String, @Nullable TypeElement> lookup;
  private final Elements elements;
  private final String packageName;
  private final List<String> types = new ArrayList<>();
  private final List<String> typesOnDemand = new ArrayList<>();
  private final List<String> statics = new ArrayList<>();
  private final List<String> staticsOnDemand = new ArrayList<>();

  /**
   * Reads the imports of a file.
   *
   * @param lookup finds the type of a canonical name, null if there is none
   */
  Imports(
      CompilationUnitTree unit, Function<String, @Nullable TypeElement> lookup, Elements elements) {
    this.lookup = lookup;
    this.elements = elements;
    this.packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      boolean isOnDemand = name.endsWith(".*");
      List<String> sort =
          each.isStatic()
              ? (isOnDemand ? staticsOnDemand : statics)
              : (isOnDemand ? typesOnDemand : types);
      sort.add(isOnDemand ? name.substring(0, name.length() - ".*".length()) : name);
    }
  }

  /** The type that a simple name means; empty for one that is not known. */
  Optional<TypeElement> type(String simpleName) {
    Optional<TypeElement> imported =
        Stream.concat(types.stream(), statics.stream())
            .filter(name -> name.endsWith("." + simpleName))
            .flatMap(name -> Stream.ofNullable(lookup.apply(name)))
            .findFirst();
    return imported
        .or(() -> Optional.ofNullable(lookup.apply(inPackage(simpleName))))
        .or(
            () ->
                Stream.of(typesOnDemand, staticsOnDemand, List.of("java.lang"))
                    .flatMap(List::stream)
                    .flatMap(from -> Stream.ofNullable(lookup.apply(from + "." + simpleName)))
                    .findFirst());
  }

  /** The qualified names that the simple name of a type may stand for, whether or not it exists. */
  List<String> candidates(String simpleName) {
    List<String> single = types.stream().filter(name -> name.endsWith("." + simpleName)).toList();
    return single.isEmpty()
        ? Stream.concat(
                Stream.of(inPackage(simpleName)),
                typesOnDemand.stream().map(from -> from + "." + simpleName))
            .toList()
        : single;
  }

  /** The canonical names of the types whose static methods of this name are imported. */
  List<String> ownersOfStatic(String method) {
    List<String> single =
        statics.stream()
            .filter(name -> name.endsWith("." + method))
            .map(name -> name.substring(0, name.length() - method.length() - 1))
            .filter(owner -> hasStaticMethod(owner, method))
            .toList();
    return single.isEmpty()
        ? staticsOnDemand.stream().filter(owner -> hasStaticMethod(owner, method)).toList()
        : single;
  }

  private boolean hasStaticMethod(String owner, String name) {
    TypeElement type = lookup.apply(owner);
    return type != null
        && ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
            .filter(method -> method.getSimpleName().contentEquals(name))
            .map(Element::getModifiers)
            .anyMatch(modifiers -> modifiers.contains(Modifier.STATIC));
  }

  private String inPackage(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
