package dev.fermata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes what a compilation made, all of it or nothing. */
final class OutputFolder {
  /** What a generated source says of itself. */
  private static final String GENERATED = "@Generated(";

  private OutputFolder() {}

  /**
   * Writes files below a folder. Refuses, having written none, to overwrite a source file that was
   * not generated.
   *
   * @return whether the files were written
   */
  static boolean write(Path folder, Map<String, byte[]> files, PrintWriter err) throws IOException {
    for (String path : files.keySet()) {
      Path file = folder.resolve(path);
      if (path.endsWith(".java")
          && Files.exists(file)
          && !Files.readString(file).contains(GENERATED)) {
        err.println(file + ": error: exists and was not generated: choose another folder");
        return false;
      }
    }
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    return true;
  }
}
