package dev.fermata.processor.resolve.javac.task;

import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Files of the outer compilation, wherever its file manager has them. */
final class OuterResources {
  private final Filer filer;

  OuterResources(Filer filer) {
    this.filer = filer;
  }

  /**
   * Finds a file.
   *
   * @param locations where to look, in this order; one of modules only for a named module
   * @return the file in the first location that has it, null if none has
   */
  @Nullable FileObject find(
      List<StandardLocation> locations,
      @Nullable ModuleElement module,
      String packageName,
      String fileName) {
    for (StandardLocation location : locations) {
      boolean isOfModules =
          location == StandardLocation.MODULE_PATH || location.isModuleOrientedLocation();
      if (!isOfModules) {
        FileObject file = find(location, packageName, fileName);
        if (file != null) {
          return file;
        }
      } else if (module != null && !module.isUnnamed()) {
        FileObject file = find(location, module.getQualifiedName() + "/" + packageName, fileName);
        if (file != null) {
          return file;
        }
      }
    }
    return null;
  }

  private @Nullable FileObject find(
      StandardLocation location, String packageName, String fileName) {
    try {
      FileObject file = filer.getResource(location, packageName, fileName);
      file.openInputStream().close();
      return file;
    } catch (IOException | IllegalArgumentException | NullPointerException notThere) {
      // The last is javac's answer where the compilation has no such location of modules.
      return null;
    }
  }
}
