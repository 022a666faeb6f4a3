package dev.fermata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;

/**
 * The source files of a program.
 *
 * @param asked those that the user named, or that are in the folder that the user named
 * @param all these and what they use, each with what it says of itself
 */
record SourceFiles(List<Path> asked, Map<Path, SourceTree> all) {

  /** Every source file below a folder. */
  static SourceFiles in(JavaCompiler compiler, Path directory) throws IOException {
    Map<Path, SourceTree> all = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(SourceFiles::isSource).sorted().toList()) {
        all.put(file, SourceTree.parse(compiler, file));
      }
    }
    return new SourceFiles(List.copyOf(all.keySet()), all);
  }

  /**
   * A source file and those that it uses, directly or not: a name in a source is looked up in its
   * package and its imports below the source root, which is the file's folder less its package. A
   * file that is not in its package's folder stands alone.
   */
  static SourceFiles of(JavaCompiler compiler, Path file) throws IOException {
    Map<Path, SourceTree> all = new LinkedHashMap<>();
    Path name = file.getFileName();
    Path folder = file.toAbsolutePath().normalize().getParent();
    SourceTree first = SourceTree.parse(compiler, file);
    all.put(file, first);
    Optional<Path> root = root(folder, first.packageName());
    if (root.isPresent()) {
      // A file is shown as the user would write it: relative to where the first one was.
      Path shown = file.resolveSibling(folder.relativize(root.get())).normalize();
      Deque<SourceTree> pending = new ArrayDeque<>(List.of(first));
      Set<Path> seen = new LinkedHashSet<>(List.of(folder.resolve(name)));
      while (!pending.isEmpty()) {
        for (Path used : used(pending.remove(), root.get())) {
          if (seen.add(used)) {
            SourceTree tree = SourceTree.parse(compiler, used);
            all.put(shown.resolve(root.get().relativize(used)), tree);
            pending.add(tree);
          }
        }
      }
    }
    return new SourceFiles(List.of(file), all);
  }

  /** The binary names of the top-level types in the files that the user named. */
  List<String> topLevelTypesAsked() {
    return asked.stream().map(all::get).flatMap(SourceFiles::topLevelTypes).toList();
  }

  /** The names that the companions of the types in the files that the user named would have. */
  List<String> companionsAsked() {
    return asked.stream()
        .map(all::get)
        .flatMap(tree -> tree.types().stream().map(type -> qualified(tree, type + "Async")))
        .toList();
  }

  private static Stream<String> topLevelTypes(SourceTree tree) {
    return tree.topLevelTypes().stream().map(name -> qualified(tree, name));
  }

  private static String qualified(SourceTree tree, String name) {
    return tree.packageName().isEmpty() ? name : tree.packageName() + "." + name;
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") && Files.isRegularFile(file);
  }

  private static Optional<Path> root(Path folder, String packageName) {
    Path inRoot = path(packageName);
    if (packageName.isEmpty()) {
      return Optional.of(folder);
    }
    if (!folder.endsWith(inRoot)) {
      return Optional.empty();
    }
    Path root = folder;
    for (int i = 0; i < inRoot.getNameCount(); i++) {
      root = root.getParent();
    }
    return Optional.ofNullable(root);
  }

  private static Path path(String packageName) {
    return Path.of(packageName.replace('.', '/'));
  }

  private static Set<Path> used(SourceTree tree, Path root) {
    Set<Path> used = new LinkedHashSet<>();
    Path ownPackage = tree.packageName().isEmpty() ? root : root.resolve(path(tree.packageName()));
    for (String name : tree.names()) {
      find(ownPackage, name).ifPresent(used::add);
    }
    for (String imported : tree.imports()) {
      if (imported.endsWith(".*")) {
        Path folder = root.resolve(path(imported.substring(0, imported.length() - 2)));
        for (String name : tree.names()) {
          find(folder, name).ifPresent(used::add);
        }
      }
      findQualified(root, imported).ifPresent(used::add);
    }
    for (String name : tree.qualifiedNames()) {
      findQualified(root, name).ifPresent(used::add);
    }
    return used;
  }

  /** The file of a qualified name, which may go on with names of members. */
  private static Optional<Path> findQualified(Path root, String qualified) {
    Path folder = root;
    for (String part : qualified.split("\\.")) {
      Optional<Path> found = folder.equals(root) ? Optional.empty() : find(folder, part);
      if (found.isPresent()) {
        return found;
      }
      if (!isName(part)) {
        return Optional.empty();
      }
      folder = folder.resolve(part);
    }
    return Optional.empty();
  }

  /** The file of a type in a package; a companion's type is its method's. */
  private static Optional<Path> find(Path folder, String name) {
    if (!isName(name)) {
      return Optional.empty();
    }
    Path own = folder.resolve(name + ".java");
    if (isSource(own)) {
      return Optional.of(own);
    }
    if (!name.endsWith("Async")) {
      return Optional.empty();
    }
    String type = name.substring(0, name.length() - "Async".length());
    // Outer_InnerAsync is in Outer.java; a type may have an underscore in its own name.
    while (!type.isEmpty()) {
      Path file = folder.resolve(type + ".java");
      if (isSource(file)) {
        return Optional.of(file);
      }
      type = type.substring(0, Math.max(0, type.lastIndexOf('_')));
    }
    return Optional.empty();
  }

  private static boolean isName(String part) {
    return !part.isEmpty() && part.chars().allMatch(Character::isJavaIdentifierPart);
  }
}
