package dev.fermata.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The entry point. */
@Command(
    name = "fermata",
    description = "async/await for Java, at compile time.",
    subcommands = {
      RunCommand.class,
      ExpandCommand.class,
      GraphCommand.class,
      PassesCommand.class,
      CompileCommand.class,
      ClasspathCommand.class,
      WhereCommand.class,
      TasksCommand.Table.class,
      TasksCommand.Tree.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class Main {
  private Main() {}

  /**
   * Starts a command, and then the program that the command has compiled, if any: from here, so
   * that the JVM treats it as it treats a program's own main method.
   */
  public static void main(String[] args) throws Throwable {
    RunCommand run = new RunCommand();
    int status = commandLine(run).execute(args);
    Program program = run.program();
    if (program == null) {
      System.exit(status);
    } else {
      program.run(run.arguments());
    }
  }

  static CommandLine commandLine() {
    return commandLine(new RunCommand());
  }

  private static CommandLine commandLine(RunCommand run) {
    CommandLine.IFactory defaults = CommandLine.defaultFactory();
    CommandLine.IFactory factory =
        new CommandLine.IFactory() {
          @Override
          public <K> K create(Class<K> type) throws Exception {
            return type.isInstance(run) ? type.cast(run) : defaults.create(type);
          }
        };
    CommandLine commandLine = new CommandLine(new Main(), factory);
    commandLine.setExpandAtFiles(false);
    commandLine.getSubcommands().get("run").setStopAtPositional(true);
    return commandLine;
  }

  /** The version that the jar's manifest states. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"fermata " + Main.class.getPackage().getImplementationVersion()};
    }
  }
}
