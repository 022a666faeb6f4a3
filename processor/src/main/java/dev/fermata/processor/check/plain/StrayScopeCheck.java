package dev.fermata.processor.check.plain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.plain.Functions.Home;
import dev.fermata.processor.diag.Reporter;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds a try-with-resources over an {@code AsyncScope} in plain code, where nothing awaits its
 * end. Works on trees that the compiler has attributed for itself.
 */
public final class StrayScopeCheck extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final String SCOPE = "dev.fermata.AsyncScope";

  private final Trees trees;
  private final Types types;
  private final Functions functions;
  private final Reporter reporter;
  private final @Nullable TypeMirror scope;

  /** Checks one compilation. */
  public StrayScopeCheck(ProcessingEnvironment environment, Trees trees, Reporter reporter) {
    this.trees = trees;
    this.types = environment.getTypeUtils();
    this.functions = new Functions(environment, trees);
    this.reporter = reporter;
    TypeElement scope = environment.getElementUtils().getTypeElement(SCOPE);
    this.scope = scope == null ? null : scope.asType();
  }

  /**
   * Checks a top-level class.
   *
   * @param unit its file, attributed
   */
  public void check(TypeElement type, CompilationUnitTree unit) {
    TreePath path = trees.getPath(type);
    if (scope != null && path != null && !functions.isCompanion(unit)) {
      scan(path, null);
    }
  }

  @Override
  public @Nullable Void visitTry(TryTree statement, @Nullable Void unused) {
    for (Tree resource : statement.getResources()) {
      TreePath path = new TreePath(getCurrentPath(), resource);
      TypeMirror type = trees.getTypeMirror(path);
      if (type != null && types.isSubtype(type, scope) && functions.homeOf(path) != Home.ASYNC) {
        StrayAwait.report("an AsyncScope, whose end awaits,", path, this::isOurs, reporter);
      }
    }
    return super.visitTry(statement, unused);
  }

  private boolean isOurs(TreePath method) {
    return trees.getElement(method) instanceof ExecutableElement called
        && called.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals("dev.fermata.Fermata");
  }
}
