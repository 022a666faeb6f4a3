package dev.fermata.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "classpath",
    description = "Prints the runtime class path, for java -cp and javac -cp.")
final class ClasspathCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println(RuntimeClassPath.asArgument(List.of()));
  }
}
