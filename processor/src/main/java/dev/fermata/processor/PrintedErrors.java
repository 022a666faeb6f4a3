package dev.fermata.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Errors as javac prints them. Where types of one name differ, and where wildcards are captured, it
 * numbers them and says in a clause of its own which is which; to who listens to it, it does
 * neither.
 *
 * <pre>{@code
 * A.java:3: error: incompatible types: T#1 cannot be converted to T#2
 *     return other;
 *            ^
 *   where T#1,T#2 are type-variables:
 *     T#1 extends Object declared in class A
 * }</pre>
 */
final class PrintedErrors {
  private static final Pattern ERROR = Pattern.compile("(?m)^(?:(.*):(\\d+): )?error: ");

  /** The line of the source, and the mark beneath what is wrong in it. */
  private static final Pattern QUOTED = Pattern.compile("(?m)^.*\\n *\\^\\n?");

  private static final Pattern EXPLAINED = Pattern.compile("(?m)^ +where .* (?:is|are) ");

  /** A name that stands for itself: of a class or interface a listener is told the package, too. */
  private static final Pattern UNQUALIFIED =
      Pattern.compile("(?<![\\w.$])[A-Z]\\w*(?![\\w.$])|capture#\\d");

  private final Map<String, List<String>> byPlace = new HashMap<>();

  private PrintedErrors() {}

  /** Reads what javac printed. */
  static PrintedErrors read(String printed) {
    PrintedErrors errors = new PrintedErrors();
    Matcher error = ERROR.matcher(printed);
    boolean found = error.find();
    while (found) {
      String place = error.group(1) == null ? "" : place(error.group(1), error.group(2));
      int start = error.end();
      found = error.find();
      String text = printed.substring(start, found ? error.start() : printed.length());
      errors.byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(text);
    }
    return errors;
  }

  /** Whether something in an error that a listener was told of may be explained where printed. */
  static boolean mayExplain(String message) {
    return UNQUALIFIED.matcher(message).find();
  }

  /**
   * An error with its explanation.
   *
   * @param message the error as a listener was told it
   * @return the text, as a listener would have been given it; null if there is no explanation
   */
  @Nullable String explained(String file, long line, String message) {
    String start = beginning(message);
    List<String> same =
        byPlace.getOrDefault(place(file, String.valueOf(line)), List.of()).stream()
            .filter(text -> text.startsWith(start))
            .toList();
    return same.size() == 1 && EXPLAINED.matcher(same.get(0)).find()
        ? QUOTED.matcher(same.get(0)).replaceFirst("").strip()
        : null;
  }

  /** The words in front of the first type: {@code incompatible types: }. */
  private static String beginning(String message) {
    Matcher type = Pattern.compile("[\\w$]+(?:\\.[\\w$]+)+|" + UNQUALIFIED).matcher(message);
    String line = message.lines().findFirst().orElse("");
    return type.find() && type.start() < line.length() ? line.substring(0, type.start()) : line;
  }

  private static String place(String file, String line) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + ":" + line;
  }
}
