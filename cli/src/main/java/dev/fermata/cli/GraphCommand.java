package dev.fermata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "graph",
    description = {
      "Draws the state machine of each @Async method, in the words of its source.",
      "A box is a state, a dashed one part of the state before; a blue line is an await, a red one"
          + " an exception."
    },
    mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {
  @Mixin private MethodInputs inputs;

  @Option(
      names = "--machine",
      description = "Draws the states as they are in the companion, with all that was added.")
  private boolean isMachine;

  @Option(
      names = "-o",
      paramLabel = "OUT.svg",
      description = "Where to write the image: standard output if not given.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    SvgDrawing drawing = new SvgDrawing();
    int exitCode =
        inputs.show(
            method -> (isMachine ? method.machineGraphs() : method.graphs()).forEach(drawing::add));
    if (exitCode != 0) {
      return exitCode;
    }
    if (output == null) {
      inputs.out().print(drawing);
      inputs.out().flush();
    } else {
      Files.writeString(output, drawing.toString());
    }
    return 0;
  }
}
