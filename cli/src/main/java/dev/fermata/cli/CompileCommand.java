package dev.fermata.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "compile",
    description = "Compiles to class files and generated sources.",
    mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {
  @Mixin private Inputs inputs;

  @Option(names = "-d", required = true, paramLabel = "OUT", description = "Where to write.")
  private Path output;

  @Option(
      names = {"--classpath", "-cp"},
      paramLabel = "CP",
      description = "What the sources need besides Fermata; processors in it run too.")
  private String classPath = "";

  @Override
  public Integer call() throws IOException {
    List<Path> more =
        Arrays.stream(classPath.split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList();
    try {
      Map<String, byte[]> files = inputs.compilation().classPath(more).compile(inputs.sources());
      return OutputFolder.write(output, files, inputs.err()) ? 0 : 1;
    } catch (Compilation.FailedException e) {
      return 1;
    }
  }
}
