package dev.fermata.processor.guest;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The compiler that runs us: where it has its sources from, and where it looks for classes. There
 * is no API for either on every JDK. Eclipse's compiler has a file manager in its environment, and
 * its elements know their files.
 */
final class HostCompiler {
  private final StandardJavaFileManager files;

  private HostCompiler(StandardJavaFileManager files) {
    this.files = files;
  }

  /** The compiler of an environment; null if it is one that nothing is known of. */
  static @Nullable HostCompiler of(ProcessingEnvironment environment) {
    for (Class<?> type = environment.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (valueOf(field, environment) instanceof StandardJavaFileManager files) {
          return new HostCompiler(files);
        }
      }
    }
    return null;
  }

  private static @Nullable Object valueOf(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException | InaccessibleObjectException notShown) {
      return null;
    }
  }

  /** The file of a type's source; null if it has none, or nobody knows. */
  @Nullable Path fileOf(TypeElement type) {
    try {
      Object name = type.getClass().getMethod("getFileName").invoke(type);
      return name == null ? null : Path.of(name.toString());
    } catch (ReflectiveOperationException | InvalidPathException unknown) {
      return null;
    }
  }

  /**
   * The text of a source file, in the encoding that the compiler was told; null if there is no such
   * file: the source may be in memory.
   */
  @Nullable String text(Path file) {
    JavaFileObject source = files.getJavaFileObjects(file.toFile()).iterator().next();
    try {
      return source.getCharContent(true).toString();
    } catch (IOException notThere) {
      return null;
    }
  }

  /** Where it looks for classes or sources; empty where it was told nothing. */
  List<File> location(StandardLocation location) {
    Iterable<? extends File> entries = files.getLocation(location);
    return entries == null ? List.of() : List.copyOf(listOf(entries));
  }

  private static List<File> listOf(Iterable<? extends File> entries) {
    List<File> list = new ArrayList<>();
    entries.forEach(list::add);
    return list;
  }
}
