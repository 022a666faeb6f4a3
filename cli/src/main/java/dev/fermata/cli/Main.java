package dev.fermata.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The entry point. */
@Command(
    name = "fermata",
    description = "async/await for Java, at compile time.",
    subcommands = ClasspathCommand.class,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class Main {
  private Main() {}

  /** Starts a command. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  /** The version that the jar's manifest states. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"fermata " + Main.class.getPackage().getImplementationVersion()};
    }
  }
}
