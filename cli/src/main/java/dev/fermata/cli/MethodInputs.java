package dev.fermata.cli;

import dev.fermata.cli.Compilation.FailedException;
import dev.fermata.processor.CompiledMethod;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The inputs of a command that shows methods, all or those of one name. */
final class MethodInputs extends FileInputs {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "METHOD",
      description = "The method's name: all if not given.")
  private @Nullable String name;

  /**
   * Has the processor look at the sources, and shows the {@code @Async} methods that are asked for.
   *
   * @return the exit code: 1, with the reason told, if there are errors or no such method
   */
  int show(Consumer<CompiledMethod> onlooker) throws IOException {
    SourceFiles sources = sources();
    Set<String> asked = Set.copyOf(sources.companionsAsked());
    AtomicBoolean any = new AtomicBoolean();
    try {
      compile(
          sources,
          compilation ->
              compilation
                  .option("-proc:only")
                  .onlooker(
                      (companion, method) -> {
                        if (asked.contains(companion)
                            && (name == null || name.equals(method.name()))) {
                          any.set(true);
                          onlooker.accept(method);
                        }
                      }));
    } catch (FailedException e) {
      return 1;
    }
    if (!any.get()) {
      err().println(path() + ": error: no @Async method" + (name == null ? "" : " " + name));
      return 1;
    }
    return 0;
  }
}
