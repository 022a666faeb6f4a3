package dev.fermata.processor.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands outside all {@code @Async} bodies and does not work there: an {@code await}, a
 * coroutine that is made and dropped; and {@code @Async} on methods that no companion can reach,
 * which the compiler does not even show to a processor. Works on any file of the compilation, on
 * the compiler's own tree.
 */
final class StrayCheck extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree unit;
  private final Set<Tree> asyncMethods;
  private final FermataNames names;
  private final Reporter reporter;
  private final Set<Name> variables = new HashSet<>();

  /** The methods that statements call for nothing else than to call them. */
  private final List<TreePath> called = new ArrayList<>();

  /**
   * Prepares to check one file.
   *
   * @param asyncMethods the trees of {@code @Async} methods of member classes
   */
  StrayCheck(
      CompilationUnitTree unit, Set<Tree> asyncMethods, FermataNames names, Reporter reporter) {
    this.unit = unit;
    this.asyncMethods = asyncMethods;
    this.names = names;
    this.reporter = reporter;
  }

  void check() {
    scan(unit, null);
    called.stream().filter(this::mayBeStatic).forEach(this::checkCalled);
  }

  /**
   * Whether what is before the dot may name a type. Where the file has a variable of that name it
   * does not: to look for a type that is not there takes the compiler long.
   */
  private boolean mayBeStatic(TreePath method) {
    return !(method.getLeaf() instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree qualifier
        && variables.contains(qualifier.getName()));
  }

  private void checkCalled(TreePath method) {
    if (names.makesCoroutine(method)) {
      Tree call = method.getParentPath().getLeaf();
      reporter.report(Message.NEVER_AWAITED, method, "run(" + call + ")");
    }
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    variables.add(variable.getName());
    return super.visitVariable(variable, unused);
  }

  /** What stands in an {@code @Async} method is checked with the types that it has. */
  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    return asyncMethods.contains(method) ? null : super.visitMethod(method, unused);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    TreePath method = new TreePath(getCurrentPath(), call.getMethodSelect());
    if (names.isAwait(method)) {
      reportStray(call.getMethodSelect());
    }
    return super.visitMethodInvocation(call, unused);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree statement, @Nullable Void unused) {
    if (statement.getExpression() instanceof MethodInvocationTree call) {
      TreePath path = new TreePath(getCurrentPath(), call);
      called.add(new TreePath(path, call.getMethodSelect()));
    }
    return super.visitExpressionStatement(statement, unused);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    if (reference.getName().contentEquals("await")
        && names.isFermata(reference.getQualifierExpression(), getCurrentPath())) {
      reporter.report(Message.AWAIT_REFERENCE, unit, reference);
    }
    return super.visitMemberReference(reference, unused);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    TreePath method = getCurrentPath().getParentPath().getParentPath();
    if (method.getLeaf() instanceof MethodTree tree
        && isOfBodyClass(method)
        && names.isAsync(annotation.getAnnotationType(), method)) {
      reportUnreachable(tree, (ClassTree) method.getParentPath().getLeaf());
    }
    return super.visitAnnotation(annotation, unused);
  }

  private void reportUnreachable(MethodTree method, ClassTree home) {
    if (home.getSimpleName().isEmpty()) {
      reporter.report(Message.METHOD_OF_ANONYMOUS_CLASS, unit, method);
    } else {
      reporter.report(Message.METHOD_OF_LOCAL_CLASS, unit, method, home.getSimpleName());
    }
  }

  /** Whether a method belongs to a local or anonymous class. */
  private static boolean isOfBodyClass(TreePath method) {
    for (TreePath at = method.getParentPath();
        !(at.getLeaf() instanceof CompilationUnitTree);
        at = at.getParentPath()) {
      if (!(at.getLeaf() instanceof ClassTree)) {
        return true;
      }
    }
    return false;
  }

  /** Names the place by the innermost thing around that decides when the code runs. */
  private void reportStray(Tree await) {
    for (TreePath at = getCurrentPath(); ; at = at.getParentPath()) {
      Tree leaf = at.getLeaf();
      if (leaf instanceof LambdaExpressionTree) {
        reporter.report(Message.AWAIT_IN_LAMBDA, unit, await, "await");
        return;
      }
      if (leaf instanceof MethodTree method) {
        reportInMethod(await, method, at);
        return;
      }
      if (at.getParentPath().getLeaf() instanceof ClassTree) {
        reporter.report(
            Message.AWAIT_IN_INITIALIZER, unit, await, "await", Places.initializer(leaf));
        return;
      }
    }
  }

  private void reportInMethod(Tree await, MethodTree method, TreePath path) {
    if (method.getName().contentEquals("<init>")) {
      reporter.report(Message.AWAIT_IN_INITIALIZER, unit, await, "await", "a constructor");
    } else if (!isOfBodyClass(path)) {
      reporter.report(Message.AWAIT_OUTSIDE_ASYNC, unit, await, method.getName());
    } else if (!isMarkedAsync(method, path)) {
      reporter.report(Message.AWAIT_IN_LOCAL_CLASS, unit, await, "await", method.getName());
    }
  }

  private boolean isMarkedAsync(MethodTree method, TreePath path) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(each -> names.isAsync(each.getAnnotationType(), path));
  }
}
