package dev.fermata.processor.emit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of a companion's static final fields, each once. */
final class ConstantNames {
  private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");

  private final Set<String> used = new HashSet<>();

  /** {@code FIND_USER} for {@code findUser}, or {@code FIND_USER_2}, … if it is taken. */
  String fresh(String camelCase) {
    String base = WORD_BOUNDARY.matcher(camelCase).replaceAll("_").toUpperCase(Locale.ROOT);
    String name = base;
    for (int i = 2; !used.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }
}
