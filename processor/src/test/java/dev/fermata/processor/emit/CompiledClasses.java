package dev.fermata.processor.emit;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** Loads the classes that a compilation gave. */
final class CompiledClasses extends ClassLoader {
  private final Map<String, JavaFileObject> classes = new HashMap<>();

  CompiledClasses(List<JavaFileObject> files) {
    super(CompiledClasses.class.getClassLoader());
    for (JavaFileObject file : files) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.getName().replaceFirst("^/CLASS_OUTPUT/", "");
        classes.put(path.substring(0, path.length() - ".class".length()).replace('/', '.'), file);
      }
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    JavaFileObject file = classes.get(name);
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    try (InputStream in = file.openInputStream()) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
