package dev.fermata.cli;

import dev.fermata.cli.RunningProgram.UnreachableException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the tasks of a running program wait for. */
abstract class TasksCommand implements Callable<Integer> {
  private final String method;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PID", description = "The process id, as jps gives it.")
  private String pid;

  @Option(names = "--json", description = "Writes JSON, a line for each event loop.")
  private boolean isJson;

  TasksCommand(String method) {
    this.method = method;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      String dump = new RunningProgram(pid).dump(isJson ? "json" : method);
      out.print(dump.isEmpty() ? "no event loop runs there\n" : dump);
      out.flush();
      return 0;
    } catch (UnreachableException e) {
      spec.commandLine().getErr().println("fermata: " + e.getMessage());
      return 1;
    }
  }

  @Command(
      name = "ps",
      description = "Lists the tasks of a running program, and what each waits for at which line.",
      mixinStandardHelpOptions = true)
  static final class Table extends TasksCommand {
    Table() {
      super("table");
    }
  }

  @Command(
      name = "pstree",
      description = "Draws which task of a running program awaits which others.",
      mixinStandardHelpOptions = true)
  static final class Tree extends TasksCommand {
    Tree() {
      super("tree");
    }
  }
}
