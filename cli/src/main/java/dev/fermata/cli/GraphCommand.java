package dev.fermata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "graph",
    description = {
      "Draws the state machine of each @Async method.",
      "A box is a state, a dashed one part of the state before; a blue line is an await, a red one"
          + " an exception."
    },
    mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {
  @Mixin private Inputs inputs;

  @Option(
      names = "-o",
      paramLabel = "OUT.svg",
      description = "Where to write the image: standard output if not given.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    SourceFiles sources = inputs.sources();
    Set<String> asked = Set.copyOf(sources.companionsAsked());
    SvgDrawing drawing = new SvgDrawing();
    try {
      inputs.compile(
          sources,
          compilation ->
              compilation
                  .option("-proc:only")
                  .graphs(
                      (companion, graph) -> {
                        if (asked.contains(companion)) {
                          drawing.add(graph);
                        }
                      }));
    } catch (Compilation.FailedException e) {
      return 1;
    }
    if (drawing.isEmpty()) {
      inputs.err().println(inputs.path() + ": error: no @Async method");
      return 1;
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
