package dev.fermata.processor.lines;

import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Where the compiler puts class files. */
final class ClassFiles {
  private final Elements elements;
  private final Filer filer;

  ClassFiles(Elements elements, Filer filer) {
    this.elements = elements;
    this.filer = filer;
  }

  /** The file that a class was written to; null if there is none on a disk. */
  @Nullable Path of(TypeElement type, String binaryName) {
    String packageName = binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    String fileName = binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
    // With several modules in one compilation, the output has a folder for each.
    String moduleName = elements.getModuleOf(type).getQualifiedName().toString();
    return Stream.of(packageName, moduleName + "/" + packageName)
        .map(container -> find(container, fileName))
        .filter(path -> path != null && Files.isRegularFile(path))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Path find(String container, String fileName) {
    try {
      return Path.of(filer.getResource(StandardLocation.CLASS_OUTPUT, container, fileName).toUri());
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException inMemory) {
      return null;
    }
  }
}
