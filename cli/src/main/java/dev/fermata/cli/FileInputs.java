package dev.fermata.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The inputs of a command that takes a file or a folder as a whole. */
class FileInputs extends Inputs {
  @Parameters(index = "0", paramLabel = "FILE.java|DIR", description = "What to compile.")
  private String given;

  @Override
  Path path() {
    return Path.of(given);
  }
}
