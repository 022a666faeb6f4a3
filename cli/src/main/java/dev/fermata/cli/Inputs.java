package dev.fermata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The file or folder that a command works on, and the compiler for it. */
final class Inputs {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE.java|DIR", description = "What to compile.")
  private Path path;

  boolean isDirectory() {
    return Files.isDirectory(path);
  }

  Path path() {
    return path;
  }

  SourceFiles sources() throws IOException {
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

  Compilation compilation() {
    return new Compilation(compiler(), err());
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
