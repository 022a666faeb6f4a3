package dev.fermata.cli;

import java.io.IOException;
import java.nio.file.Path;
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
  @Mixin private FileInputs inputs;

  @Option(names = "-d", required = true, paramLabel = "OUT", description = "Where to write.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    try {
      Map<String, byte[]> files = inputs.compile(inputs.sources(), compilation -> compilation);
      return OutputFolder.write(output, files, inputs.err()) ? 0 : 1;
    } catch (Compilation.FailedException e) {
      return 1;
    }
  }
}
