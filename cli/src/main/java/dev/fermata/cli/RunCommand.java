package dev.fermata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "run",
    description = {
      "Compiles a program and runs its main class; nothing is left of what was compiled.",
      "The main class is a file's first type that has a main method; a folder's is the only one"
          + " that has, or the one that --main names. What starts is public static void"
          + " main(String[]), or an @Async static main() or main(String[])."
    },
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private FileInputs inputs;

  @Option(names = "--debug", description = "Turns the event loop's debug mode on.")
  private boolean debug;

  @Option(names = "--main", paramLabel = "NAME", description = "The main class, for a folder.")
  private @Nullable String mainClass;

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "What the program is given.")
  private List<String> arguments = new ArrayList<>();

  private @Nullable Program program;

  @Override
  public Integer call() throws IOException, ReflectiveOperationException {
    if (inputs.isDirectory() && mainClass == null) {
      takeMainFromArguments();
    }
    SourceFiles sources = inputs.sources();
    ClassLoader loader;
    try {
      Map<String, byte[]> files = inputs.compile(sources, compilation -> compilation);
      loader =
          new ProgramLoader(files, Compilation.urls(RuntimeClassPath.with(inputs.classPath())));
    } catch (Compilation.FailedException e) {
      return 1;
    }
    System.setProperty("java.class.path", RuntimeClassPath.asArgument(inputs.classPath()));
    if (debug) {
      System.setProperty("fermata.debug", "true");
    }
    program = choose(sources, loader);
    return program == null ? 1 : 0;
  }

  /** The program to run, null if there is none. */
  @Nullable Program program() {
    return program;
  }

  String[] arguments() {
    return arguments.toArray(String[]::new);
  }

  /** {@code run DIR --main NAME ARGS}: what follows a positional parameter is not parsed. */
  private void takeMainFromArguments() {
    if (arguments.size() >= 2 && arguments.get(0).equals("--main")) {
      mainClass = arguments.get(1);
      arguments = arguments.subList(2, arguments.size());
    }
  }

  private @Nullable Program choose(SourceFiles sources, ClassLoader loader)
      throws ReflectiveOperationException {
    if (mainClass != null) {
      Optional<Program> named = named(loader, mainClass);
      if (named.isEmpty()) {
        inputs.err().println(inputs.path() + ": error: no main method in a class " + mainClass);
      }
      return named.orElse(null);
    }
    Map<String, Program> found = new LinkedHashMap<>();
    for (String name : sources.topLevelTypesAsked()) {
      Program.of(loader, name).ifPresent(program -> found.put(name, program));
    }
    if (found.isEmpty()) {
      inputs.err().println(inputs.path() + ": error: no main method");
      return null;
    }
    if (inputs.isDirectory() && found.size() > 1) {
      throw inputs.usageError(
          "name the main class with --main, one of " + String.join(", ", found.keySet()));
    }
    return found.values().iterator().next();
  }

  private static Optional<Program> named(ClassLoader loader, String name)
      throws ReflectiveOperationException {
    try {
      return Program.of(loader, name);
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
