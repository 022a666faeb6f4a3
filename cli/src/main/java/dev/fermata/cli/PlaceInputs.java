package dev.fermata.cli;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Parameters;

/** The inputs of a command that takes a line of a file. */
final class PlaceInputs extends Inputs {
  private static final Pattern PLACE = Pattern.compile("(.*\\.java):(\\d{1,9})");

  @Parameters(
      index = "0",
      paramLabel = "FILE.java:LINE",
      description = "The file to compile, and the line in it.")
  private String given;

  @Override
  Path path() {
    return Path.of(place().group(1));
  }

  int line() {
    return Integer.parseInt(place().group(2));
  }

  private Matcher place() {
    Matcher place = PLACE.matcher(given);
    if (!place.matches()) {
      throw usageError("which line? FILE.java:LINE");
    }
    return place;
  }
}
