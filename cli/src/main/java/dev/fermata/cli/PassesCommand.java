package dev.fermata.cli;

import dev.fermata.processor.CompiledMethod;
import dev.fermata.processor.CompiledMethod.Stage;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "passes",
    description = {
      "Prints what each pass of the processor makes of an @Async method.",
      "Passes that change nothing are left out."
    },
    mixinStandardHelpOptions = true)
final class PassesCommand implements Callable<Integer> {
  @Mixin private MethodInputs inputs;

  @Override
  public Integer call() throws IOException {
    int exitCode = inputs.show(this::print);
    inputs.out().flush();
    return exitCode;
  }

  private void print(CompiledMethod method) {
    for (Stage stage : method.stages()) {
      inputs.out().println("== " + method.name() + ": " + stage.pass());
      inputs.out().println(stage.text().strip() + "\n");
    }
  }
}
