package dev.fermata.cli;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;

/**
 * Loads a compiled program from memory. It sees the runtime, not the command line's own classes.
 */
final class ProgramLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> files;

  /**
   * Loads from what a compilation wrote.
   *
   * @param files contents by path, with slashes
   * @param classPath where else to look, in order
   */
  ProgramLoader(Map<String, byte[]> files, URL[] classPath) {
    super(classPath, getPlatformClassLoader());
    this.files = files;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = files.get(name.replace('.', '/') + ".class");
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }
}
