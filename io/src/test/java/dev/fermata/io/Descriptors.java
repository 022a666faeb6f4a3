package dev.fermata.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Counts the open files and sockets of this process. */
final class Descriptors {
  private static final Path OPEN = Path.of("/proc/self/fd");

  private Descriptors() {}

  /** How many sockets are open, where the system tells; elsewhere always 0. */
  static long count() {
    return countIf("socket:");
  }

  /** How many times a file is open, where the system tells; elsewhere always 0. */
  static long countOf(Path file) {
    return countIf(file.toAbsolutePath().toString());
  }

  private static long countIf(String prefix) {
    if (!Files.isDirectory(OPEN)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(OPEN)) {
      return open.filter(descriptor -> target(descriptor).startsWith(prefix)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }
}
