package dev.fermata.it;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that users get, found as users name them. */
final class Distribution {
  private Distribution() {}

  static Path annotations() {
    return onlyJar("annotations");
  }

  static Path runtime() {
    return onlyJar("runtime");
  }

  static Path io() {
    return onlyJar("io");
  }

  static Path junit() {
    return onlyJar("junit");
  }

  static Path processor() {
    return onlyJar("processor");
  }

  static String classPath(Path... more) {
    return path(Stream.concat(Stream.of(annotations(), runtime()), Stream.of(more)).toList());
  }

  /** Compiles as a user does, with nothing but javac and the jars. */
  static void compile(Path out, Object... optionsAndSources)
      throws IOException, InterruptedException {
    List<Object> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", out, "-cp", classPath(), "-processorpath", processor()));
    arguments.addAll(List.of(optionsAndSources));
    ProcessResult compiled = Jdk.run("javac", arguments.toArray());
    assertWithMessage(compiled.err()).that(compiled.status()).isEqualTo(0);
  }

  static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** What {@code MODULE/target/fermata-MODULE-*.jar} names, which must be one file. */
  private static Path onlyJar(String module) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(
            Script.HOME.resolve(module).resolve("target"), "fermata-" + module + "-*.jar")) {
      jars.forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (found.size() != 1) {
      throw new IllegalStateException("not exactly one jar of " + module + ": " + found);
    }
    return found.get(0);
  }
}
