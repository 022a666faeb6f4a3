package dev.fermata.cli;

import dev.fermata.processor.CompiledMethod;
import dev.fermata.processor.FermataProcessor;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Compiles source files with the processor, and keeps what was written in memory. */
final class Compilation {
  private final JavaCompiler compiler;
  private final PrintWriter err;
  private final List<Path> classPath = new ArrayList<>(RuntimeClassPath.entries());
  private @Nullable BiConsumer<String, CompiledMethod> onlooker;
  private boolean lacksNames;
  private final List<String> options =
      new ArrayList<>(List.of("-g", "-parameters", "-implicit:none"));

  /** Tells errors and warnings to {@code err}. */
  Compilation(JavaCompiler compiler, PrintWriter err) {
    this.compiler = compiler;
    this.err = err;
  }

  Compilation classPath(List<Path> more) {
    classPath.addAll(more);
    return this;
  }

  Compilation option(String option) {
    options.add(option);
    return this;
  }

  /** Shows each {@code @Async} method to {@code onlooker}, with the name of its companion. */
  Compilation onlooker(BiConsumer<String, CompiledMethod> onlooker) {
    this.onlooker = onlooker;
    return this;
  }

  /** Thrown when there were errors; they have been told. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Whether what failed may be for names that a class path would have. */
  boolean lacksNames() {
    return lacksNames;
  }

  /** Compiles, and returns what was written, by path below the output folder with slashes. */
  Map<String, byte[]> compile(SourceFiles sources) throws IOException, FailedException {
    Diagnostics diagnostics = new Diagnostics(err);
    try (ScratchFolder scratch = ScratchFolder.create();
        StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null);
        URLClassLoader processors =
            new URLClassLoader(urls(classPath), Compilation.class.getClassLoader())) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(scratch.path()));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              err,
              files,
              diagnostics,
              allOptions(sources),
              null,
              files.getJavaFileObjectsFromPaths(sources.all().keySet()));
      task.setProcessors(processors(processors));
      boolean succeeded = task.call();
      err.flush();
      if (!succeeded) {
        lacksNames = diagnostics.lacksNames();
        throw new FailedException();
      }
      return scratch.contents();
    }
  }

  /** Every processor on our class path and the user's; ours is looked at where that is wanted. */
  private List<Processor> processors(ClassLoader loader) {
    return ServiceLoader.load(Processor.class, loader).stream()
        .map(
            provider ->
                onlooker != null && provider.type() == FermataProcessor.class
                    ? new FermataProcessor(onlooker)
                    : provider.get())
        .toList();
  }

  private List<String> allOptions(SourceFiles sources) {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-classpath", path));
    boolean modular =
        sources.all().keySet().stream().anyMatch(file -> file.endsWith("module-info.java"));
    if (modular) {
      all.addAll(List.of("--module-path", path));
    }
    return all;
  }

  static URL[] urls(List<Path> paths) throws MalformedURLException {
    URL[] urls = new URL[paths.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = paths.get(i).toUri().toURL();
    }
    return urls;
  }
}
