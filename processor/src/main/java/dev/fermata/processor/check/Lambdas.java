package dev.fermata.processor.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Lambdas as cures propose them. */
public final class Lambdas {
  /** What an instance is called that a function takes first, as a twin does. */
  public static final String RECEIVER = "self";

  private Lambdas() {}

  /**
   * A lambda in place of a method reference, as text.
   *
   * @param parameters what its parameters would best be called
   * @param taken the names that they must not hide
   * @param body the body, of what they are called
   */
  public static String of(
      List<String> parameters, Set<String> taken, Function<List<String>, String> body) {
    List<String> names = fresh(parameters, taken);
    String list = names.size() == 1 ? names.get(0) : "(" + String.join(", ", names) + ")";
    return list + " -> " + body.apply(names);
  }

  private static List<String> fresh(List<String> wanted, Set<String> taken) {
    Set<String> used = new HashSet<>(taken);
    List<String> names = new ArrayList<>();
    for (String base : wanted) {
      String name = base;
      for (int i = 2; !used.add(name); i++) {
        name = base + i;
      }
      names.add(name);
    }
    return names;
  }
}
