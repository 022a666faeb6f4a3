package dev.fermata.junit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The user's lines, where their sources lie at the usual places below the working directory. */
final class SourceLines {
  private static final List<String> ROOTS = List.of("src/test/java", "src/main/java");

  private final Map<String, List<String>> files = new HashMap<>();

  /** The line that a frame stands at, without its indentation; empty if it is not found. */
  String at(StackTraceElement frame) {
    String type = frame.getClassName();
    String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    List<String> lines =
        files.computeIfAbsent(
            folder + Objects.requireNonNullElse(frame.getFileName(), ""), SourceLines::read);
    int index = frame.getLineNumber() - 1;
    return index >= 0 && index < lines.size() ? lines.get(index).strip() : "";
  }

  private static List<String> read(String file) {
    for (String root : ROOTS) {
      Path path = Path.of(root, file);
      try {
        if (Files.isRegularFile(path)) {
          return List.of(Files.readString(path, StandardCharsets.UTF_8).split("\n", -1));
        }
      } catch (IOException e) {
        // Then the line stands there without its text.
      }
    }
    return List.of();
  }
}
