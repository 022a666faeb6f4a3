package dev.fermata.cli;

import dev.fermata.processor.CompiledMethod;
import dev.fermata.processor.CompiledMethod.Stage;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "passes",
    description = {
      "Prints what each pass of the processor makes of an @Async method.",
      "Passes that change nothing are left out."
    },
    mixinStandardHelpOptions = true)
final class PassesCommand implements Callable<Integer> {
  @Mixin private Inputs inputs;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "METHOD",
      description = "The method's name: all if not given.")
  private @Nullable String name;

  private boolean isPrinted;

  @Override
  public Integer call() throws IOException {
    int exitCode = inputs.show(name, this::print);
    inputs.out().flush();
    return exitCode;
  }

  private void print(CompiledMethod method) {
    for (Stage stage : method.stages()) {
      inputs.out().println((isPrinted ? "\n" : "") + "== " + method.name() + ": " + stage.pass());
      inputs.out().println(stage.text().strip());
      isPrinted = true;
    }
  }
}
