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

  static ProcessResult fermata(Object... arguments) throws IOException, InterruptedException {
    return fermataIn(HOME, arguments);
  }

  static ProcessResult fermataIn(Path folder, Object... arguments)
      throws IOException, InterruptedException {
    return ProcessResult.of(new ProcessBuilder(command(arguments)).directory(folder.toFile()), "");
  }

  /**
   * The command in a process that Ctrl-C ends, although this one may ignore it, as a process in a
   * script's background does, and what such a process starts. No shell can undo that.
   */
  static List<String> interruptibleCommand(Object... arguments) {
    List<String> command =
        new ArrayList<>(List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV"));
    command.addAll(command(arguments));
    return command;
  }

  static List<String> command(Object... arguments) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("fermata").toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }
}
