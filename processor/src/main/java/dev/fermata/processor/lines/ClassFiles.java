package dev.fermata.processor.lines;

import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where the compiler puts class files.
 *
 * <p>A file manager that keeps them elsewhere may still name a place on the disk, where an earlier
 * compilation left a file: what is older than this compilation is none of its files.
 */
final class ClassFiles {
  private final Elements elements;
  private final Filer filer;

  /** When this compilation began, as file systems that count in seconds say it. */
  private final FileTime start = FileTime.from(Instant.now().truncatedTo(ChronoUnit.SECONDS));

  ClassFiles(Elements elements, Filer filer) {
    this.elements = elements;
    this.filer = filer;
  }

  /** The file that a class was written to; null if there is none on a disk. */
  @Nullable Path of(TypeElement type, String binaryName) {
    String packageName = binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    String fileName = binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
    Path path = ofThisCompilation(packageName, fileName);
    String moduleName = elements.getModuleOf(type).getQualifiedName().toString();
    // With several modules in one compilation, the output has a folder for each.
    return path != null || moduleName.isEmpty()
        ? path
        : ofThisCompilation(moduleName + "/" + packageName, fileName);
  }

  private @Nullable Path ofThisCompilation(String container, String fileName) {
    Path path = find(container, fileName);
    return path != null && isOfThisCompilation(path) ? path : null;
  }

  private boolean isOfThisCompilation(Path path) {
    try {
      return Files.isRegularFile(path) && Files.getLastModifiedTime(path).compareTo(start) >= 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private @Nullable Path find(String container, String fileName) {
    try {
      return Path.of(filer.getResource(StandardLocation.CLASS_OUTPUT, container, fileName).toUri());
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException inMemory) {
      return null;
    }
  }
}
