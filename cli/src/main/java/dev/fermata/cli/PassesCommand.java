package dev.fermata.cli;

import dev.fermata.processor.CompiledMethod;
import dev.fermata.processor.CompiledMethod.Stage;
import java.io.IOException;
import java.util.Set;
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

  private boolean any;

  @Override
  public Integer call() throws IOException {
    SourceFiles sources = inputs.sources();
    Set<String> asked = Set.copyOf(sources.companionsAsked());
    try {
      inputs.compile(
          sources,
          compilation ->
              compilation
                  .option("-proc:only")
                  .onlooker(
                      (companion, method) -> {
                        if (asked.contains(companion)
                            && (name == null || name.equals(method.name()))) {
                          print(method);
                        }
                      }));
    } catch (Compilation.FailedException e) {
      return 1;
    }
    inputs.out().flush();
    if (!any) {
      String what = name == null ? "" : " " + name;
      inputs.err().println(inputs.path() + ": error: no @Async method" + what);
    }
    return any ? 0 : 1;
  }

  private void print(CompiledMethod method) {
    for (Stage stage : method.stages()) {
      inputs.out().println((any ? "\n" : "") + "== " + method.name() + ": " + stage.pass());
      inputs.out().println(stage.text().strip());
      any = true;
    }
  }
}
