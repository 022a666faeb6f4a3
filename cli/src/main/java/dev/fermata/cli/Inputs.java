package dev.fermata.cli;

import dev.fermata.cli.Compilation.FailedException;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The file or folder that a command works on, and the compiler for it. */
abstract class Inputs {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-cp", "--classpath", "-classpath"},
      paramLabel = "PATH",
      description = {
        "What the sources need besides Fermata; processors in it run too.",
        "Without it, what is missing is looked for as Maven would, in the project that the sources"
            + " belong to."
      })
  private @Nullable String classPath;

  /** The class path that compiled the sources, besides Fermata. */
  private List<Path> used = List.of();

  boolean isDirectory() {
    return Files.isDirectory(path());
  }

  /** The file or folder, as the user named it. */
  abstract Path path();

  SourceFiles sources() throws IOException {
    Path path = path();
    if (isDirectory()) {
      SourceFiles sources = SourceFiles.in(compiler(), path);
      if (sources.asked().isEmpty()) {
        throw usageError("no source files in " + path);
      }
      return sources;
    }
    if (!Files.isRegularFile(path)) {
      throw usageError("no such file: " + path);
    }
    if (!path.toString().endsWith(".java")) {
      throw usageError("not a Java source file: " + path);
    }
    return SourceFiles.of(compiler(), path);
  }

  /**
   * Compiles, with the class path that the user gave; or else first with none and, where that is
   * not enough, with that of the Maven project that the sources lie in.
   *
   * @param settings what a command wants of the compilation
   */
  Map<String, byte[]> compile(SourceFiles sources, UnaryOperator<Compilation> settings)
      throws IOException, FailedException {
    used = classPath == null ? List.of() : entries(classPath);
    MavenProject project = classPath == null ? MavenProject.around(path()) : null;
    if (project == null) {
      return settings.apply(new Compilation(compiler(), err()).classPath(used)).compile(sources);
    }
    StringWriter said = new StringWriter();
    Compilation alone = new Compilation(compiler(), new PrintWriter(said));
    try {
      Map<String, byte[]> files = settings.apply(alone).compile(sources);
      err().print(said);
      return files;
    } catch (FailedException e) {
      if (!alone.lacksNames()) {
        err().print(said);
        err().flush();
        throw e;
      }
    }
    used = project.classPath(err());
    return settings.apply(new Compilation(compiler(), err()).classPath(used)).compile(sources);
  }

  /**
   * Has the processor write the companions that are asked for, and shows each.
   *
   * @param onlooker is given its path, and its source
   * @return whether there are no errors
   */
  boolean showCompanions(BiConsumer<String, String> onlooker) throws IOException {
    SourceFiles sources = sources();
    Map<String, byte[]> files;
    try {
      files = compile(sources, compilation -> compilation.option("-proc:only"));
    } catch (FailedException e) {
      return false;
    }
    for (String companion : sources.companionsAsked()) {
      String path = companion.replace('.', '/') + ".java";
      byte[] source = files.get(path);
      if (source != null) {
        onlooker.accept(path, new String(source, StandardCharsets.UTF_8));
      }
    }
    return true;
  }

  /** The class path that compiled the sources, besides Fermata. */
  List<Path> classPath() {
    return used;
  }

  private static List<Path> entries(String path) {
    return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  ParameterException usageError(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private JavaCompiler compiler() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw usageError(
          "this is a Java runtime without a compiler: "
              + System.getProperty("java.home")
              + ". Set JAVA_HOME to a JDK, 17 or newer.");
    }
    return compiler;
  }
}
