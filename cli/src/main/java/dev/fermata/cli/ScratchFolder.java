package dev.fermata.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a compilation writes to: a folder of its own, since the processor gives class files on a
 * disk the user's lines, and those in memory none.
 */
final class ScratchFolder implements AutoCloseable {
  private final Path path;

  private ScratchFolder(Path path) {
    this.path = path;
  }

  static ScratchFolder create() throws IOException {
    return new ScratchFolder(Files.createTempDirectory("fermata"));
  }

  Path path() {
    return path;
  }

  /** What it holds, by path with slashes. */
  SortedMap<String, byte[]> contents() throws IOException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (Path file : below()) {
      if (Files.isRegularFile(file)) {
        String name = path.relativize(file).toString();
        contents.put(name.replace(File.separatorChar, '/'), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private List<Path> below() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.toList();
    }
  }

  /** Removes it. */
  @Override
  public void close() throws IOException {
    for (Path file : below().stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(file);
    }
  }
}
