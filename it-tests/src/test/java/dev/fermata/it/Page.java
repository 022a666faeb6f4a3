package dev.fermata.it;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation, by its path in the repository. */
record Page(String path) {
  static final Page README = new Page("README.md");
  static final Page GETTING_STARTED = new Page("docs/getting-started.md");
  static final Page HOW_IT_WORKS = new Page("docs/how-it-works.md");

  String text() throws IOException {
    return Files.readString(Script.HOME.resolve(path));
  }

  /** The first block of a language that contains a text, without its fences. */
  String block(String language, String containing) throws IOException {
    return blocks(language).stream()
        .filter(block -> block.contains(containing))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(path + ": no " + language + " with " + containing));
  }

  /** The blocks of a language, without their fences. */
  List<String> blocks(String language) throws IOException {
    Matcher blocks = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(text());
    return blocks.results().map(block -> block.group(1)).toList();
  }
}
