package dev.fermata.it;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code in the README. */
final class Readme {
  private Readme() {}

  /** The first block of a language that contains a text, without its fences. */
  static String block(String language, String containing) throws IOException {
    String readme = Files.readString(Script.HOME.resolve("README.md"));
    Matcher blocks = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(readme);
    while (blocks.find()) {
      if (blocks.group(1).contains(containing)) {
        return blocks.group(1);
      }
    }
    throw new IllegalArgumentException("no " + language + " with " + containing);
  }
}
