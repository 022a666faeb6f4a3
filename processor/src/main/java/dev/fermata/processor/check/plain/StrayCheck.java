package dev.fermata.processor.check.plain;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.check.Places;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands outside all {@code @Async} bodies and does not work there: an {@code await};
 * and {@code @Async} on methods that no companion can reach, which the compiler does not even show
 * to a processor. Works on any file of the compilation, on the compiler's own tree.
 */
final class StrayCheck extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree unit;
  private final Set<Tree> asyncMethods;
  private final FermataNames names;
  private final Reporter reporter;

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
  }

  /** What stands in an {@code @Async} method is checked with the types that it has. */
  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    return asyncMethods.contains(method) ? null : super.visitMethod(method, unused);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    TreePath method = new TreePath(getCurrentPath(), call.getMethodSelect());
    if (names.isSuspending(method)) {
      if (!isInMarkedAsync()) {
        StrayAwait.report(nameOf(call.getMethodSelect()), method, names::isOurs, reporter);
      }
    }
    if (!call.getArguments().isEmpty()
        && call.getArguments().get(0) instanceof LambdaExpressionTree lambda
        && !lambda.toString().contains("await(")
        && names.isRun(method)) {
      StrayAwait.reportPlainCode(
          "run(...) of a lambda", new TreePath(getCurrentPath(), lambda), reporter);
    }
    return super.visitMethodInvocation(call, unused);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    if (names.isSuspending(reference.getName())
        && names.isFermata(reference.getQualifierExpression(), getCurrentPath())) {
      reporter.report(
          Message.AWAIT_REFERENCE,
          unit,
          reference,
          reference.getName(),
          Places.insteadOf(reference.getName().toString()));
    }
    return super.visitMemberReference(reference, unused);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    TreePath method = getCurrentPath().getParentPath().getParentPath();
    if (method.getLeaf() instanceof MethodTree tree && StrayAwait.isOfBodyClass(method)) {
      if (names.isAsync(annotation.getAnnotationType(), method)) {
        reportUnreachable(tree, (ClassTree) method.getParentPath().getLeaf());
      } else if (names.isTimed(annotation.getAnnotationType(), method)
          && !isMarkedAsync(tree, method)) {
        reporter.report(Message.TIMED_NOT_ASYNC, unit, tree, tree.getName());
      }
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

  /** Whether a method of a local class that is marked, which is refused as a whole, is around. */
  private boolean isInMarkedAsync() {
    for (TreePath at = getCurrentPath();
        !(at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof ClassTree);
        at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return isMarkedAsync(method, at);
      }
    }
    return false;
  }

  private boolean isMarkedAsync(MethodTree method, TreePath path) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(each -> names.isAsync(each.getAnnotationType(), path));
  }

  private static String nameOf(Tree method) {
    return method instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : method.toString();
  }
}
