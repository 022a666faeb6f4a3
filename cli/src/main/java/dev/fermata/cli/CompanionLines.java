package dev.fermata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads in a companion's source which of its lines were made from a line of the user's. */
final class CompanionLines {
  /** The last element of {@code @CompiledFrom}: pairs of a generated line and the user's. */
  private static final Pattern PAIRS =
      Pattern.compile("CompiledFrom\\([^@]*?\\blines = \\{([\\d,\\s]*)\\}");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private CompanionLines() {}

  /**
   * The first lines, from 1, of what was made from a line of the user's, ascending.
   *
   * @param companion the lines of the companion's source
   */
  static List<Integer> madeFrom(int line, List<String> companion) {
    List<Integer> places = new ArrayList<>();
    Matcher annotation = PAIRS.matcher(String.join("\n", companion));
    while (annotation.find()) {
      Matcher number = NUMBER.matcher(annotation.group(1));
      while (number.find()) {
        int generated = Integer.parseInt(number.group());
        number.find();
        if (Integer.parseInt(number.group()) == line) {
          places.add(generated);
        }
      }
    }
    return places;
  }
}
