package dev.fermata.processor.resolve.javac.task;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/**
 * The jars and folders that types of the outer compilation come from, as far as types show. What
 * lies there is known by its name, without that the outer compilation reads it.
 */
final class OuterClassFiles {
  private static final String CLASS = ".class";

  private final Runtime.Version release;

  /** By jar, and by folder of one package. */
  private final Map<Path, Map<String, Set<String>>> namesByPackage = new HashMap<>();

  /** Prepares for jars that are read as a release of Java reads them. */
  OuterClassFiles(int release) {
    this.release = Runtime.Version.parse(Integer.toString(release));
  }

  /**
   * Adds the jar or folder that a class file lies in, if it does; returns whether that is known
   * then.
   */
  boolean add(FileObject classFile, String packageName) {
    Path jar = jarOf(classFile.toUri());
    if (jar != null) {
      return !namesByPackage.computeIfAbsent(jar, this::read).isEmpty();
    }
    Path folder = folderOf(classFile.toUri(), packageName);
    return folder != null
        && !namesByPackage.computeIfAbsent(folder, path -> readFolder(path, packageName)).isEmpty();
  }

  /** The names of a package's classes, nested ones too, wherever it is known, sorted. */
  Set<String> names(String packageName) {
    Set<String> names = new TreeSet<>();
    namesByPackage.values().forEach(jar -> names.addAll(jar.getOrDefault(packageName, Set.of())));
    return names;
  }

  private static @Nullable Path jarOf(URI file) {
    int end = file.toString().indexOf("!/");
    if (!"jar".equals(file.getScheme()) || end < 0) {
      return null;
    }
    try {
      return Path.of(URI.create(file.toString().substring("jar:".length(), end)));
    } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
      return null;
    }
  }

  private static @Nullable Path folderOf(URI file, String packageName) {
    if (!"file".equals(file.getScheme())) {
      return null;
    }
    Path folder = Path.of(file).getParent();
    return folder.endsWith(packageName.replace('.', File.separatorChar)) ? folder : null;
  }

  /** The names in a folder of a package; none for one with sources, as for such a jar. */
  private static Map<String, Set<String>> readFolder(Path folder, String packageName) {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{class,java}")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.endsWith(CLASS)) {
          return Map.of();
        }
        names.add(name.substring(0, name.length() - CLASS.length()));
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return Map.of();
    }
    names.removeIf(name -> name.contains("-"));
    return Map.of(packageName, names);
  }

  /** The names by package; none for a jar with sources, of which javac takes the newer file. */
  private Map<String, Set<String>> read(Path path) {
    Map<String, Set<String>> names = new HashMap<>();
    File file = path.toFile();
    try (JarFile jar = new JarFile(file, false, ZipFile.OPEN_READ, release)) {
      for (String entry : jar.versionedStream().map(JarEntry::getName).toList()) {
        if (entry.endsWith(".java")) {
          return Map.of();
        }
        if (entry.endsWith(CLASS)) {
          int slash = entry.lastIndexOf('/');
          String name = entry.substring(slash + 1, entry.length() - CLASS.length());
          if (!name.contains("-")) {
            String packageName = slash < 0 ? "" : entry.substring(0, slash).replace('/', '.');
            names.computeIfAbsent(packageName, key -> new TreeSet<>()).add(name);
          }
        }
      }
    } catch (IOException | UnsupportedOperationException unreadable) {
      return Map.of();
    }
    return names;
  }
}
