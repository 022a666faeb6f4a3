package dev.fermata.processor.resolve.javac.task;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.Outline;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The types that an outer compilation sees, package by package, and the files they come from. The
 * compilation itself is asked: its file manager is not ours to have, and may read from anywhere.
 */
public final class OuterTypes {
  private static final Set<String> SYSTEM_MODULES =
      ModuleFinder.ofSystem().findAll().stream()
          .map(module -> module.descriptor().name())
          .collect(Collectors.toSet());

  private final Elements elements;
  private final Trees trees;
  private final OuterResources resources;
  private final List<ModuleElement> modules;
  private final Set<String> rootTypes;
  private final Supplier<Set<String>> findIdentifiers;
  private @Nullable Set<String> identifiers;
  private final SourceRoots roots = new SourceRoots();
  private final Map<JavaFileObject, JavaFileObject> sources = new HashMap<>();
  private final @Nullable OuterClassFiles classFiles;
  private boolean hasListedByName;

  /** A type and the file that it comes from. */
  record Entry(JavaFileObject file, String binaryName) {}

  /**
   * Prepares to ask an outer compilation.
   *
   * @param rootTypes the qualified names of types that it compiles in any case
   * @param identifiers finds the identifiers in the sources that will be attributed, once it is
   *     needed
   * @param listing how packages of class files are listed
   */
  public OuterTypes(
      ProcessingEnvironment outer,
      Set<String> rootTypes,
      Supplier<Set<String>> identifiers,
      Listing listing) {
    this.classFiles =
        listing == Listing.BY_NAME ? new OuterClassFiles(outer.getSourceVersion().ordinal()) : null;
    this.elements = outer.getElementUtils();
    this.trees = Trees.instance(outer);
    this.resources = new OuterResources(outer.getFiler());
    this.rootTypes = rootTypes;
    this.findIdentifiers = identifiers;
    this.modules =
        elements.getAllModuleElements().stream()
            .filter(module -> !isOfPlatform(module))
            .map(ModuleElement.class::cast)
            .toList();
  }

  /** The source file of a type, one object for each file; null if it comes from a class file. */
  public @Nullable JavaFileObject sourceOf(TypeElement type) {
    CompilationUnitTree unit = unitOf(type);
    return unit == null
        ? null
        : sources.computeIfAbsent(unit.getSourceFile(), file -> new OuterSource(unit));
  }

  /** The sources of the compilation that Lombok may add members to. */
  public Set<JavaFileObject> sourcesForLombok() {
    Set<JavaFileObject> found = new LinkedHashSet<>();
    for (String name : rootTypes) {
      TypeElement type = elements.getTypeElement(name);
      CompilationUnitTree unit = type == null ? null : unitOf(type);
      if (unit != null && Lombok.isNamedIn(unit.getSourceFile())) {
        found.add(sourceOf(type));
      }
    }
    return found;
  }

  private @Nullable CompilationUnitTree unitOf(TypeElement type) {
    TreePath path = trees.getPath(type);
    if (path == null) {
      return null;
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    roots.add(unit.getSourceFile(), elements.getPackageOf(type).getQualifiedName().toString());
    return unit;
  }

  /** The types of a package, but for the platform's, nested ones of class files too. */
  List<Entry> inPackage(String packageName) {
    if (packageName.isEmpty() && !hasSourceInUnnamedPackage()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    if (modules.isEmpty()) {
      addTypes(elements.getPackageElement(packageName), entries);
    }
    for (ModuleElement module : modules) {
      addTypes(elements.getPackageElement(module, packageName), entries);
    }
    return entries;
  }

  /**
   * Whether any source can name the types of the unnamed package: only its own can. For the first
   * part of a qualified name javac looks there too, and nobody knows what may lie there.
   */
  private boolean hasSourceInUnnamedPackage() {
    return rootTypes.stream().anyMatch(type -> type.indexOf('.') < 0);
  }

  private static boolean isOfPlatform(@Nullable ModuleElement module) {
    return module != null && SYSTEM_MODULES.contains(module.getQualifiedName().toString());
  }

  private void addTypes(@Nullable PackageElement outerPackage, List<Entry> entries) {
    // A module may show a package that it only reads.
    if (outerPackage == null || isOfPlatform(elements.getModuleOf(outerPackage))) {
      return;
    }
    Map<String, FileObject> sleeping = sleepingSources(outerPackage);
    if (sleeping.isEmpty()) {
      Set<String> names = namesInClassFiles(outerPackage);
      if (!names.isEmpty()) {
        hasListedByName = true;
        ModuleElement module = elements.getModuleOf(outerPackage);
        names.forEach(name -> entries.add(named(qualified(outerPackage, name), module)));
        return;
      }
      ElementFilter.typesIn(outerPackage.getEnclosedElements()).forEach(type -> add(type, entries));
    } else {
      addCarefully(outerPackage, sleeping, entries);
    }
  }

  /** Whether a package has been listed by name, so that it may lack a type. */
  public boolean hasListedByName() {
    return hasListedByName;
  }

  /**
   * The types of a package that comes from nothing but jars and folders that are known, as far as
   * the types show that are named; none if that is not so.
   */
  private Set<String> namesInClassFiles(PackageElement outerPackage) {
    ModuleElement module = elements.getModuleOf(outerPackage);
    if (classFiles == null || outerPackage.isUnnamed()) {
      return Set.of();
    }
    String packageName = outerPackage.getQualifiedName().toString();
    if (rootTypes.stream().anyMatch(type -> type.startsWith(packageName + "."))) {
      return Set.of();
    }
    Set<String> names = classFiles.names(packageName);
    for (String name : identifiers()) {
      if (!names.contains(name)) {
        TypeElement type = find(module, qualified(outerPackage, name));
        FileObject file = type == null ? null : classFileOf(type, module);
        if (type != null && (file == null || !classFiles.add(file, packageName))) {
          return Set.of();
        }
      }
    }
    return classFiles.names(packageName);
  }

  /** The class file of a type; null if it comes from a source, or nobody knows. */
  private @Nullable FileObject classFileOf(TypeElement type, @Nullable ModuleElement module) {
    if (unitOf(type) != null) {
      return null;
    }
    JavaFileObject known = FileObjectOf.element(elements, type);
    return known != null ? known : inPaths(elements.getBinaryName(type).toString(), module);
  }

  private @Nullable FileObject inPaths(String binaryName, @Nullable ModuleElement module) {
    int dot = binaryName.lastIndexOf('.');
    return resources.find(
        List.of(StandardLocation.MODULE_PATH, StandardLocation.CLASS_PATH),
        module,
        binaryName.substring(0, Math.max(dot, 0)),
        binaryName.substring(dot + 1) + ".class");
  }

  private @Nullable TypeElement find(@Nullable ModuleElement module, String qualified) {
    return module == null
        ? elements.getTypeElement(qualified)
        : elements.getTypeElement(module, qualified);
  }

  /** By simple name, the sources that the outer compilation would find and may not have read. */
  private Map<String, FileObject> sleepingSources(PackageElement outerPackage) {
    Map<String, FileObject> sleeping = new TreeMap<>();
    String packageName = outerPackage.getQualifiedName().toString();
    for (String name : roots.names(packageName, ".java")) {
      if (!rootTypes.contains(qualified(outerPackage, name))) {
        FileObject source =
            resources.find(
                List.of(
                    StandardLocation.MODULE_SOURCE_PATH,
                    StandardLocation.SOURCE_PATH,
                    StandardLocation.CLASS_PATH),
                elements.getModuleOf(outerPackage),
                packageName,
                name + ".java");
        if (source != null) {
          sleeping.put(name, source);
        }
      }
    }
    return sleeping;
  }

  /**
   * Adds the types of a package with sources that the outer compilation may not have read. To list
   * the package's elements, or only to ask for one, makes it read and compile them, broken ones
   * too: such sources are shown as the files that they are.
   */
  private void addCarefully(
      PackageElement outerPackage, Map<String, FileObject> sleeping, List<Entry> entries) {
    Set<String> others =
        new TreeSet<>(roots.names(outerPackage.getQualifiedName().toString(), ".class"));
    others.addAll(identifiers());
    for (String type : rootTypes) {
      String simpleName = type.substring(type.lastIndexOf('.') + 1);
      if (type.equals(qualified(outerPackage, simpleName))) {
        others.add(simpleName);
      }
    }
    others.removeAll(sleeping.keySet());
    ModuleElement module = elements.getModuleOf(outerPackage);
    for (String name : others) {
      TypeElement type = find(module, qualified(outerPackage, name));
      if (type != null) {
        add(type, entries);
      }
    }
    sleeping.forEach(
        (name, file) -> {
          String qualified = qualified(outerPackage, name);
          entries.add(new Entry(new SleepingSource(qualified, file), qualified));
        });
  }

  private Set<String> identifiers() {
    if (identifiers == null) {
      identifiers = findIdentifiers.get();
    }
    return identifiers;
  }

  private static String qualified(PackageElement home, String simpleName) {
    return home.isUnnamed() ? simpleName : home.getQualifiedName() + "." + simpleName;
  }

  private void add(TypeElement type, List<Entry> entries) {
    String binaryName = elements.getBinaryName(type).toString();
    CompilationUnitTree unit = unitOf(type);
    if (unit != null) {
      // A file with several types is listed once for each: an entry has one name.
      entries.add(new Entry(new OuterSource(unit), binaryName));
      return;
    }
    entries.add(new Entry(new OuterClassFile(type, binaryName), binaryName));
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(member -> add(member, entries));
  }

  private Entry named(String binaryName, @Nullable ModuleElement module) {
    return new Entry(new NamedClassFile(binaryName, module), binaryName);
  }

  /** The outline of a source file that was read. */
  private final class OuterSource extends ForwardingJavaFileObject<JavaFileObject> {
    private final CompilationUnitTree unit;

    OuterSource(CompilationUnitTree unit) {
      super(unit.getSourceFile());
      this.unit = unit;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      String text = super.getCharContent(ignoreEncodingErrors).toString();
      return Outline.of(unit, trees.getSourcePositions(), text);
    }
  }

  /** A source file that the outer compilation reads, and compiles, once it needs its type. */
  private static final class SleepingSource extends SimpleJavaFileObject {
    private final FileObject file;

    SleepingSource(String name, FileObject file) {
      super(URI.create("outer:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.file = file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      return file.getCharContent(ignoreEncodingErrors);
    }
  }

  /** A class file that is known by its name, and looked for when it is read. */
  private final class NamedClassFile extends SimpleJavaFileObject {
    private final String binaryName;
    private final @Nullable ModuleElement module;

    NamedClassFile(String binaryName, @Nullable ModuleElement module) {
      super(URI.create("outer:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
      this.binaryName = binaryName;
      this.module = module;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      FileObject found = inPaths(binaryName, module);
      if (found == null) {
        throw new FileNotFoundException(binaryName);
      }
      return found.openInputStream();
    }
  }

  /** A class file, looked for when it is read. */
  private final class OuterClassFile extends SimpleJavaFileObject {
    private final TypeElement type;
    private final String binaryName;

    OuterClassFile(TypeElement type, String binaryName) {
      super(URI.create("outer:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
      this.type = type;
      this.binaryName = binaryName;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      JavaFileObject known = FileObjectOf.element(elements, type);
      if (known != null && known.getKind() == Kind.CLASS) {
        return known.openInputStream();
      }
      int dot = binaryName.lastIndexOf('.');
      FileObject found =
          resources.find(
              List.of(
                  StandardLocation.MODULE_PATH,
                  StandardLocation.CLASS_PATH,
                  StandardLocation.CLASS_OUTPUT),
              elements.getModuleOf(type),
              dot < 0 ? "" : binaryName.substring(0, dot),
              binaryName.substring(dot + 1) + ".class");
      if (found == null) {
        throw new FileNotFoundException(binaryName);
      }
      return found.openInputStream();
    }
  }
}
