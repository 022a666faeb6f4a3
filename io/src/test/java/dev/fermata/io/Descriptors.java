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
    if (!Files.isDirectory(OPEN)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(OPEN)) {
      return open.filter(Descriptors::isSocket).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException e) {
      return false;
    }
  }
}
