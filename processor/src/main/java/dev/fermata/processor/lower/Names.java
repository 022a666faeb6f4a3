package dev.fermata.processor.lower;

import java.util.HashSet;
import java.util.Set;

/** The names that one body uses, and fresh ones beside them. Deterministic: no hash order shows. */
public final class Names {
  /**
   * What a generated coroutine and its base class call their own: a local variable may become a
   * field beside them. And the roots of qualified names in generated code.
   */
  private static final Set<String> RESERVED =
      Set.of("state", "self", "result", "thrown", "this$0", "java", "dev");

  private final Set<String> used = new HashSet<>(RESERVED);

  /** Whether no local variable may have the name. */
  public static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  /** Reserves a name; false if it was taken. */
  public boolean reserve(String name) {
    return used.add(name);
  }

  /** Returns and reserves {@code base}, or {@code base1}, {@code base2}, … if it is taken. */
  public String fresh(String base) {
    String name = base;
    for (int i = 1; !used.add(name); i++) {
      name = base + i;
    }
    return name;
  }
}
