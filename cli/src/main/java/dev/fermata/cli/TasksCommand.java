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
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PID", description = "The process id, as jps gives it.")
  private String pid;

  @Option(names = "--json", description = "Writes JSON, a line for each event loop.")
  private boolean isJson;

  /** What is asked for, as a method of {@code TaskDump}. */
  abstract String method();

  /** What is printed of the answer, which is not empty. */
  String rendered(String dump) {
    return dump;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      String dump = new RunningProgram(pid).dump(isJson ? "json" : method());
      if (dump.isEmpty()) {
        out.println("no event loop runs there");
      } else {
        out.print(isJson ? dump : rendered(dump));
      }
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
    @Override
    String method() {
      return "table";
    }
  }

  @Command(
      name = "pstree",
      description = "Draws which task of a running program awaits which others.",
      mixinStandardHelpOptions = true)
  static final class Tree extends TasksCommand {
    @Option(names = "--svg", description = "Writes an image.")
    private boolean isSvg;

    @Override
    String method() {
      return isSvg ? "json" : "tree";
    }

    @Override
    String rendered(String dump) {
      if (!isSvg) {
        return dump;
      }
      SvgDrawing drawing = new SvgDrawing();
      TaskGraph.ofAllLoops(dump).forEach(drawing::addTasks);
      return drawing.toString();
    }
  }
}
