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
import java.util.TreeSet;
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
  private final SourceRoots roots = new SourceRoots();
  private final Set<String> awake;
  private final Set<String> identifiers;
  private final Map<JavaFileObject, String> binaryNames = new HashMap<>();

  /**
   * Prepares to show an outer compilation.
   *
   * @param awake the qualified names of types that the outer compilation compiles in any case
   * @param identifiers the identifiers in the sources that will be attributed
   */
  OuterFileManager(
      JavaFileManager platform,
      ProcessingEnvironment outer,
      Set<String> awake,
      Set<String> identifiers) {
    super(platform);
    this.awake = awake;
    this.identifiers = identifiers;
    this.elements = outer.getElementUtils();
    this.filer = outer.getFiler();
    this.trees = Trees.instance(outer);
    this.modules =
        elements.getAllModuleElements().stream()
            .filter(module -> !SYSTEM_MODULES.contains(module.getQualifiedName().toString()))
            .map(ModuleElement.class::cast)
            .toList();
  }

  /** The source file of a type, one object for each file; null if it comes from a class file. */
  @Nullable JavaFileObject sourceOf(TypeElement type) {
    TreePath path = trees.getPath(type);
    if (path == null) {
      return null;
    }
    JavaFileObject source = path.getCompilationUnit().getSourceFile();
    roots.add(source, elements.getPackageOf(type).getQualifiedName().toString());
    return sources.computeIfAbsent(source, OuterSource::new);
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
    Set<String> sources = roots.names(packageName(outerPackage), ".java");
    if (sources.stream().map(name -> qualified(outerPackage, name)).allMatch(awake::contains)) {
      for (TypeElement type : ElementFilter.typesIn(outerPackage.getEnclosedElements())) {
        add(type, module, files);
      }
    } else {
      addCarefully(outerPackage, module, sources, files);
    }
  }

  /**
   * Adds the types of a package with sources that the outer compilation may not have read. To list
   * the package's elements, or only to ask for one, makes it read and compile them: those sources
   * are shown as files, and asked for when the task reads them, since then a body needs them.
   */
  private void addCarefully(
      PackageElement outerPackage,
      @Nullable ModuleElement module,
      Set<String> sources,
      List<JavaFileObject> files) {
    Set<String> others = new TreeSet<>(roots.names(packageName(outerPackage), ".class"));
    others.addAll(identifiers);
    awake.stream()
        .filter(name -> name.equals(qualified(outerPackage, simpleName(name))))
        .map(OuterFileManager::simpleName)
        .forEach(others::add);
    for (String name : sources) {
      if (!awake.contains(qualified(outerPackage, name))) {
        others.remove(name);
        JavaFileObject file = new SleepingSource(qualified(outerPackage, name));
        binaryNames.put(file, qualified(outerPackage, name));
        files.add(file);
      }
    }
    for (String name : others) {
      TypeElement type = typeNamed(qualified(outerPackage, name), module);
      if (type != null) {
        add(type, module, files);
      }
    }
  }

  private @Nullable TypeElement typeNamed(String name, @Nullable ModuleElement module) {
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }

  private static String packageName(PackageElement element) {
    return element.getQualifiedName().toString();
  }

  private static String qualified(PackageElement home, String simpleName) {
    return home.isUnnamed() ? simpleName : home.getQualifiedName() + "." + simpleName;
  }

  private static String simpleName(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }

  private void add(TypeElement type, @Nullable ModuleElement module, List<JavaFileObject> files) {
    String binaryName = elements.getBinaryName(type).toString();
    JavaFileObject source = sourceOf(type);
    if (source != null) {
      // A file with several types is listed once for each: an entry has one name.
      JavaFileObject entry = new OuterSource(source);
      binaryNames.put(entry, binaryName);
      files.add(entry);
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

  /**
   * A source file that the outer compilation reads, and compiles, once it is asked for its type.
   */
  private final class SleepingSource extends SimpleJavaFileObject {
    private final String name;

    SleepingSource(String name) {
      super(URI.create("outer:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.name = name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      TypeElement type = elements.getTypeElement(name);
      JavaFileObject source = type == null ? null : sourceOf(type);
      if (source == null) {
        throw new FileNotFoundException(name);
      }
      return source.getCharContent(ignoreEncodingErrors);
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
