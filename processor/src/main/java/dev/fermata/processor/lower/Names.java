package dev.fermata.processor.lower;

import java.util.HashSet;
import java.util.Set;

/** The names that one body uses, and fresh ones beside them. Deterministic: no hash order shows. */
public final class Names {
  private final Set<String> used = new HashSet<>();

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
