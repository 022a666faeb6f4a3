package dev.fermata.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "expand",
    description = "Prints the companions generated for a file.",
    mixinStandardHelpOptions = true)
final class ExpandCommand implements Callable<Integer> {
  @Mixin private FileInputs inputs;

  @Override
  public Integer call() throws IOException {
    AtomicBoolean any = new AtomicBoolean();
    boolean succeeded =
        inputs.showCompanions(
            (path, source) -> {
              inputs.out().print(source);
              any.set(true);
            });
    inputs.out().flush();
    if (succeeded && !any.get()) {
      inputs.err().println(inputs.path() + ": error: no @Async method");
    }
    return any.get() ? 0 : 1;
  }
}
