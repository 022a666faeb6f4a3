package dev.fermata.processor.emit;

import dev.fermata.processor.emit.print.Imports;
import dev.fermata.processor.emit.print.SourceBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A companion's static final fields. The initializer of a class takes no more than 64 KB (JVMS
 * 4.7.3): those beyond it are in nested classes.
 */
final class Constants {
  private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");

  /** In bytes, below the limit since weights are estimates. */
  private static final int MOST_OF_ONE_CLASS = 50_000;

  private final List<String> classNames;
  private final Predicate<String> isFree;
  private final Imports imports;
  private final List<List<Constant>> groups = new ArrayList<>(List.of(new ArrayList<>()));
  private final Set<String> used = new HashSet<>();
  private int weight;

  private record Constant(
      String type,
      String name,
      String factory,
      List<String> arguments,
      Collection<String> suppressed) {}

  /**
   * None yet.
   *
   * @param classNames names for nested classes, at least {@link #mostClasses} of them
   * @param isFree whether a name means nothing else in the companion
   */
  Constants(List<String> classNames, Predicate<String> isFree, Imports imports) {
    this.classNames = classNames;
    this.imports = imports;
    this.isFree = isFree;
  }

  /** How many nested classes constants with so many arguments in all take at the most. */
  static int mostClasses(int constants, int arguments) {
    return weight(constants, arguments) * 2 / MOST_OF_ONE_CLASS;
  }

  /** An upper bound of the bytecode's length, where the arguments may go into an array. */
  private static int weight(int constants, int arguments) {
    return constants * 15 + arguments * 8;
  }

  /**
   * Declares a constant.
   *
   * @param suppressed the lint categories that its arguments need to suppress
   * @return the expression that reads it: {@code FIND_USER} for {@code findUser}, or {@code
   *     FIND_USER_2}, … if that is taken
   */
  String declare(
      String type,
      String camelCase,
      String factory,
      List<String> arguments,
      Collection<String> suppressed) {
    int added = weight(1, arguments.size());
    if (weight + added > MOST_OF_ONE_CLASS) {
      groups.add(new ArrayList<>());
      weight = 0;
    }
    weight += added;
    String name = fresh(camelCase);
    groups.get(groups.size() - 1).add(new Constant(type, name, factory, arguments, suppressed));
    return groups.size() == 1 ? name : classNames.get(groups.size() - 2) + "." + name;
  }

  private String fresh(String camelCase) {
    String base = WORD_BOUNDARY.matcher(camelCase).replaceAll("_").toUpperCase(Locale.ROOT);
    String name = base;
    for (int i = 2; !isFree.test(name) || !used.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  /** Writes the fields and the nested classes, if there are any. */
  void write(SourceBuilder out) {
    write(groups.get(0), out);
    if (!groups.get(0).isEmpty()) {
      out.line("");
    }
    for (int i = 1; i < groups.size(); i++) {
      out.open("private static final class " + classNames.get(i - 1) + " {");
      write(groups.get(i), out);
      out.close("}");
      out.line("");
    }
  }

  private void write(List<Constant> constants, SourceBuilder out) {
    for (Constant constant : constants) {
      if (!constant.suppressed.isEmpty()) {
        out.line(Suppressions.annotation(constant.suppressed, imports));
      }
      out.line("private static final " + constant.type + " " + constant.name + " =");
      out.call("    " + constant.factory, constant.arguments, ";");
    }
  }
}
