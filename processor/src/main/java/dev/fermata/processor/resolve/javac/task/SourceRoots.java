package dev.fermata.processor.resolve.javac.task;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaFileObject;

/**
 * The folders that sources come from, as far as sources show. In them may lie sources that nobody
 * has asked for yet, and that must not be woken: javac compiles each source that it is only asked
 * about.
 */
final class SourceRoots {
  private final Set<Path> roots = new LinkedHashSet<>();

  /** Adds the root of the package that a source file lies in, if it is a file in such a folder. */
  void add(JavaFileObject source, String packageName) {
    URI uri = source.toUri();
    if (!"file".equals(uri.getScheme())) {
      return;
    }
    Path folder = Path.of(uri).getParent();
    Path relative = relative(packageName);
    if (packageName.isEmpty()) {
      roots.add(folder);
    } else if (folder.endsWith(relative)) {
      Path root = folder;
      for (int i = 0; i < relative.getNameCount(); i++) {
        root = root.getParent();
      }
      roots.add(root);
    }
  }

  /** The simple names of the files of a package with a suffix, sorted. */
  Set<String> names(String packageName, String suffix) {
    Set<String> names = new TreeSet<>();
    for (Path root : roots) {
      Path folder = root.resolve(relative(packageName));
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + suffix)) {
          for (Path file : files) {
            String name = file.getFileName().toString();
            names.add(name.substring(0, name.length() - suffix.length()));
          }
        } catch (IOException unreadable) {
          // The compiler cannot read it either.
          continue;
        }
      }
    }
    return names;
  }

  private static Path relative(String packageName) {
    return Path.of(packageName.replace('.', '/'));
  }
}
