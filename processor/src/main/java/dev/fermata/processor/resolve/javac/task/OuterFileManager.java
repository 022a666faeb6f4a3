package dev.fermata.processor.resolve.javac.task;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Shows the private task what the outer compilation sees, as one class path: the task only has to
 * find types, not to check who may read them, so that of modules nothing needs to be known.
 */
final class OuterFileManager extends ForwardingJavaFileManager<JavaFileManager> {
  private final OuterTypes types;
  private final Map<String, List<OuterTypes.Entry>> listed = new HashMap<>();
  private final Map<JavaFileObject, String> binaryNames = new HashMap<>();

  OuterFileManager(JavaFileManager platform, OuterTypes types) {
    super(platform);
    this.types = types;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location != StandardLocation.CLASS_PATH) {
      return super.list(location, packageName, kinds, recurse);
    }
    return listed.computeIfAbsent(packageName, this::inPackage).stream()
        .map(OuterTypes.Entry::file)
        .filter(file -> kinds.contains(file.getKind()))
        .toList();
  }

  private List<OuterTypes.Entry> inPackage(String packageName) {
    List<OuterTypes.Entry> entries = types.inPackage(packageName);
    entries.forEach(entry -> binaryNames.put(entry.file(), entry.binaryName()));
    return entries;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    String name = binaryNames.get(file);
    return name != null ? name : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.equals(b) || a.toUri().equals(b.toUri());
  }

  /** No other file is ever asked for: the platform's are not ours to place. */
  @Override
  public boolean contains(Location location, FileObject file) {
    return location == StandardLocation.CLASS_PATH
        && file instanceof JavaFileObject known
        && binaryNames.containsKey(known);
  }
}
