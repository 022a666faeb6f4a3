package dev.fermata.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Maven project, and what its sources see: the dependencies of all scopes, which Maven itself is
 * asked for, and the classes that the project has compiled already. The answer is kept in the
 * project's {@code target} until its {@code pom.xml} changes.
 */
final class MavenProject {
  private static final boolean IS_WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  private final Path folder;

  private MavenProject(Path folder) {
    this.folder = folder;
  }

  /** Finds the innermost project around a source; null if it lies in none. */
  static @Nullable MavenProject around(Path source) {
    for (Path at = source.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("pom.xml"))) {
        return new MavenProject(at);
      }
    }
    return null;
  }

  /** What the sources see; nothing where Maven cannot tell, which {@code err} is told then. */
  List<Path> classPath(PrintWriter err) throws IOException {
    Path known = folder.resolve("target").resolve("fermata-classpath");
    if (!isUpToDate(known)) {
      Files.createDirectories(known.getParent());
      err.println("fermata: asking Maven for the class path of " + folder + " ...");
      err.flush();
      if (!ask(known, err)) {
        return List.of();
      }
    }
    List<Path> entries = new ArrayList<>();
    for (String entry : Files.readString(known).strip().split(Pattern.quote(File.pathSeparator))) {
      if (!entry.isEmpty()) {
        entries.add(Path.of(entry));
      }
    }
    entries.add(folder.resolve("target").resolve("classes"));
    entries.add(folder.resolve("target").resolve("test-classes"));
    return entries.stream().filter(Files::exists).toList();
  }

  private boolean isUpToDate(Path known) throws IOException {
    return Files.isRegularFile(known)
        && Files.getLastModifiedTime(known)
                .compareTo(Files.getLastModifiedTime(folder.resolve("pom.xml")))
            > 0;
  }

  private boolean ask(Path answer, PrintWriter err) throws IOException {
    List<String> command =
        List.of(
            maven(),
            "--batch-mode",
            "--quiet",
            "dependency:build-classpath",
            "-Dmdep.outputFile=" + answer);
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      err.println("fermata: there is no Maven to ask: " + e.getMessage() + ". Give -cp PATH.");
      return false;
    }
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    if (status(process) == 0 && Files.isRegularFile(answer)) {
      return true;
    }
    err.print(said);
    err.println("fermata: Maven does not tell the class path of " + folder + ". Give -cp PATH.");
    return false;
  }

  private static int status(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** The project's own launcher, in its folder or one around it, or what is on PATH. */
  private String maven() {
    String launcher = IS_WINDOWS ? "mvnw.cmd" : "mvnw";
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isExecutable(at.resolve(launcher))) {
        return at.resolve(launcher).toString();
      }
    }
    return IS_WINDOWS ? "mvn.cmd" : "mvn";
  }
}
