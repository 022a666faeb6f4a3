package dev.fermata.cli;

import dev.fermata.Fermata;
import dev.fermata.annotation.Async;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program needs on its class path to be compiled with Fermata and to run. */
final class RuntimeClassPath {
  private RuntimeClassPath() {}

  /** The jars of the annotations and of the runtime. */
  static List<Path> entries() {
    return List.of(origin(Async.class), origin(Fermata.class));
  }

  /** These and more. */
  static List<Path> with(List<Path> more) {
    return Stream.concat(entries().stream(), more.stream()).toList();
  }

  /** These and more as one argument for {@code java -cp}. */
  static String asArgument(List<Path> more) {
    return with(more).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
