package dev.fermata.processor.resolve;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Shows the private task what the outer compilation sees, by asking the outer compilation itself:
 * its file manager is not ours to have, and may read from anywhere. Whatever the outer modules are,
 * the task sees one class path: it only has to find types, not to check who may read them.
 */
final class OuterFileManager extends ForwardingJavaFileManager<JavaFileManager> {
  private static final Set<String> SYSTEM_MODULES =
      ModuleFinder.ofSystem().findAll().stream()
          .map(module -> module.descriptor().name())
          .collect(Collectors.toSet());

  private final Elements elements;
  private final Filer filer;
  private final Trees trees;
  private final List<ModuleElement> modules;
  private final Map<String, List<JavaFileObject>> listed = new HashMap<>();
  private final Map<JavaFileObject, OuterSource> sources = new HashMap<>();
  private final Map<JavaFileObject, String> binaryNames = new HashMap<>();

  OuterFileManager(JavaFileManager platform, ProcessingEnvironment outer) {
    super(platform);
    this.elements = outer.getElementUtils();
    this.filer = outer.getFiler();
    this.trees = Trees.instance(outer);
    this.modules =
        elements.getAllModuleElements().stream()
            .filter(module -> !SYSTEM_MODULES.contains(module.getQualifiedName().toString()))
            .map(ModuleElement.class::cast)
            .toList();
  }

  /** The source file of a type, the same object each time; null if it comes from a class file. */
  @Nullable JavaFileObject sourceOf(TypeElement type) {
    TreePath path = trees.getPath(type);
    return path == null
        ? null
        : sources.computeIfAbsent(path.getCompilationUnit().getSourceFile(), OuterSource::new);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location != StandardLocation.CLASS_PATH) {
      return super.list(location, packageName, kinds, recurse);
    }
    return listed.computeIfAbsent(packageName, this::typesOf).stream()
        .filter(file -> kinds.contains(file.getKind()))
        .toList();
  }

  private List<JavaFileObject> typesOf(String packageName) {
    List<JavaFileObject> files = new ArrayList<>();
    if (modules.isEmpty()) {
      addTypes(elements.getPackageElement(packageName), files);
    }
    for (ModuleElement module : modules) {
      addTypes(elements.getPackageElement(module, packageName), files);
    }
    return files;
  }

  private void addTypes(@Nullable PackageElement outerPackage, List<JavaFileObject> files) {
    if (outerPackage == null) {
      return;
    }
    ModuleElement module = elements.getModuleOf(outerPackage);
    // A package may be seen from a module that only reads the one it is in.
    if (module != null && SYSTEM_MODULES.contains(module.getQualifiedName().toString())) {
      return;
    }
    for (TypeElement type : ElementFilter.typesIn(outerPackage.getEnclosedElements())) {
      add(type, module, files);
    }
  }

  private void add(TypeElement type, @Nullable ModuleElement module, List<JavaFileObject> files) {
    String binaryName = elements.getBinaryName(type).toString();
    JavaFileObject source = sourceOf(type);
    if (source != null) {
      if (binaryNames.putIfAbsent(source, binaryName) == null) {
        files.add(source);
      }
      return;
    }
    JavaFileObject file = new OuterClassFile(type, binaryName, module);
    binaryNames.put(file, binaryName);
    files.add(file);
    for (TypeElement member : ElementFilter.typesIn(type.getEnclosedElements())) {
      add(member, module, files);
    }
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

  /** A source file of the outer compilation; its own object may be wrapped, and so not its own. */
  private static final class OuterSource extends ForwardingJavaFileObject<JavaFileObject> {
    OuterSource(JavaFileObject file) {
      super(file);
    }
  }

  /** A class file of the outer compilation, looked for when it is read. */
  private final class OuterClassFile extends SimpleJavaFileObject {
    private final TypeElement type;
    private final String binaryName;
    private final @Nullable ModuleElement module;

    OuterClassFile(TypeElement type, String binaryName, @Nullable ModuleElement module) {
      super(URI.create("outer:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
      this.type = type;
      this.binaryName = binaryName;
      this.module = module;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      JavaFileObject known = FileObjectOf.element(elements, type);
      if (known != null && known.getKind() == Kind.CLASS) {
        return known.openInputStream();
      }
      int dot = binaryName.lastIndexOf('.');
      String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
      String fileName = binaryName.substring(dot + 1) + ".class";
      if (module != null && !module.isUnnamed()) {
        String prefix = module.getQualifiedName() + "/";
        InputStream found = open(StandardLocation.MODULE_PATH, prefix + packageName, fileName);
        if (found != null) {
          return found;
        }
      }
      for (StandardLocation location :
          List.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT)) {
        InputStream found = open(location, packageName, fileName);
        if (found != null) {
          return found;
        }
      }
      throw new FileNotFoundException(binaryName);
    }

    private @Nullable InputStream open(Location location, String packageName, String fileName) {
      try {
        return filer.getResource(location, packageName, fileName).openInputStream();
      } catch (IOException | IllegalArgumentException notThere) {
        return null;
      }
    }
  }
}
