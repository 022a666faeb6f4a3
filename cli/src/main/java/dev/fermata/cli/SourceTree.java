package dev.fermata.cli;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * What one source file says of itself before it is compiled. A file with a syntax error gives what
 * can be read of it: the compiler reports the error later.
 *
 * @param packageName empty for the unnamed package
 * @param topLevelTypes simple names, in source order
 * @param types names of all member and top-level types, in source order, the enclosing ones joined
 *     by underscores, as companions are named
 * @param imports qualified names, those of static imports too; one on demand ends with {@code .*}
 * @param names every simple name that may name a type
 * @param qualifiedNames every dotted name outside of imports
 */
record SourceTree(
    String packageName,
    List<String> topLevelTypes,
    List<String> types,
    Set<String> imports,
    Set<String> names,
    Set<String> qualifiedNames) {

  /** Parses a file, without resolving anything. */
  static SourceTree parse(JavaCompiler compiler, Path file) throws IOException {
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  diagnostic -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjects(file));
      Reader reader = new Reader();
      task.parse().forEach(unit -> reader.scan(unit, null));
      return new SourceTree(
          reader.packageName,
          reader.topLevelTypes,
          reader.types,
          reader.imports,
          reader.names,
          reader.qualifiedNames);
    }
  }

  private static final class Reader extends TreeScanner<Void, @Nullable String> {
    private String packageName = "";
    private final List<String> topLevelTypes = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final Set<String> imports = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> qualifiedNames = new LinkedHashSet<>();

    @Override
    public @Nullable Void visitCompilationUnit(
        CompilationUnitTree unit, @Nullable String enclosing) {
      ExpressionTree name = unit.getPackageName();
      packageName = name == null ? "" : name.toString();
      for (Tree type : unit.getTypeDecls()) {
        if (type instanceof ClassTree declared) {
          topLevelTypes.add(declared.getSimpleName().toString());
        }
      }
      scan(unit.getImports(), null);
      return scan(unit.getTypeDecls(), null);
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable String enclosing) {
      imports.add(tree.getQualifiedIdentifier().toString());
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable String enclosing) {
      String simple = tree.getSimpleName().toString();
      String name = enclosing == null ? simple : enclosing + "_" + simple;
      types.add(name);
      return super.visitClass(tree, name);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable String enclosing) {
      names.add(tree.getName().toString());
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable String enclosing) {
      qualifiedNames.add(tree.toString());
      return super.visitMemberSelect(tree, enclosing);
    }
  }
}
