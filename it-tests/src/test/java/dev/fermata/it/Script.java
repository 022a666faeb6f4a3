package dev.fermata.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the {@code fermata} script as a user does. */
final class Script {
  /** The root of the repository; Maven runs a module's tests in the module's folder. */
  static final Path HOME = Path.of("").toAbsolutePath().getParent();

  private Script() {}

  static ProcessResult fermata(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("fermata").toString()));
    command.addAll(List.of(arguments));
    return ProcessResult.of(new ProcessBuilder(command));
  }
}
