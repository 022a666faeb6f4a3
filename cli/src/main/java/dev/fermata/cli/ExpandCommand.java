package dev.fermata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "expand",
    description = "Prints the companions generated for a file.",
    mixinStandardHelpOptions = true)
final class ExpandCommand implements Callable<Integer> {
  @Mixin private Inputs inputs;

  @Override
  public Integer call() throws IOException {
    SourceFiles sources = inputs.sources();
    Map<String, byte[]> files;
    try {
      files = inputs.compile(sources, compilation -> compilation.option("-proc:only"));
    } catch (Compilation.FailedException e) {
      return 1;
    }
    boolean any = false;
    for (String companion : sources.companionsAsked()) {
      byte[] source = files.get(companion.replace('.', '/') + ".java");
      if (source != null) {
        inputs.out().print(new String(source, StandardCharsets.UTF_8));
        any = true;
      }
    }
    inputs.out().flush();
    if (!any) {
      inputs.err().println(inputs.path() + ": error: no @Async method");
    }
    return any ? 0 : 1;
  }
}
