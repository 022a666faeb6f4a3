package dev.fermata.processor.check.plain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.Overridden;
import dev.fermata.processor.check.Places;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.Generators;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds calls of {@code @Async} methods in plain code, where no coroutine runs them: an error where
 * the method that runs is the one that is named, on {@code this}, {@code super} or a class; a
 * warning on any other receiver, which may be a mock. Works on trees that the compiler has
 * attributed for itself: to attribute all plain code a second time would cost as much as javac.
 */
public final class PlainCallCheck extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final String AWAITABLE = "dev.fermata.Awaitable";

  private static final String MOCKITO = "org.mockito.";

  private final Elements elements;
  private final Types types;
  private final Trees trees;
  private final Reporter reporter;
  private final Functions functions;
  private final PlainTwins twins;

  /** Checks one compilation. */
  public PlainCallCheck(ProcessingEnvironment environment, Trees trees, Reporter reporter) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.trees = trees;
    this.reporter = reporter;
    this.functions = new Functions(environment, trees);
    this.twins = new PlainTwins(environment, trees, functions);
  }

  /**
   * Checks a top-level class.
   *
   * @param unit its file, attributed
   */
  public void check(TypeElement type, CompilationUnitTree unit) {
    TreePath path = trees.getPath(type);
    if (path != null && !functions.isCompanion(unit)) {
      scan(path, null);
    }
  }

  /** What stands in an {@code @Async} method was checked before its companion was written. */
  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    return isAsync(trees.getElement(getCurrentPath())) ? null : super.visitMethod(method, unused);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    TreePath named = new TreePath(getCurrentPath(), call.getMethodSelect());
    if (trees.getElement(named) instanceof ExecutableElement method && isAsync(method)) {
      ExpressionTree receiver =
          call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
      String twin = twins.call(getCurrentPath(), method, receiver, call.getArguments());
      checkCall(named, method, receiver, twin);
    }
    return super.visitMethodInvocation(call, unused);
  }

  private void checkCall(
      TreePath named, ExecutableElement method, @Nullable ExpressionTree receiver, String twin) {
    boolean isGenerator = Generators.isGenerator(method);
    String cure = isWanted() || isGenerator ? twin : "run(" + twin + ")";
    if (isOfMock(receiver)) {
      return;
    }
    if (!isNamed(method, receiver)) {
      ExecutableElement override = asyncOverrideAround();
      if (override != null) {
        reporter.report(
            Message.DIRECT_CALL_IN_OVERRIDE,
            named,
            override.getSimpleName(),
            method.getSimpleName());
        return;
      }
      reporter.report(Message.DIRECT_CALL_OF_OTHER, named, method.getSimpleName(), cure);
      return;
    }
    String initializer = Places.initializer(named);
    if (!isGenerator && functions.homeOf(named) == Functions.Home.ASYNC) {
      String what = "a call of " + method.getSimpleName() + ", which is @Async, in a lambda";
      StrayAwait.reportPlainCode(what, named, reporter);
    } else if (initializer == null) {
      reporter.report(Message.DIRECT_CALL, named, method.getSimpleName(), cure);
    } else {
      String what = "a call of " + method.getSimpleName() + ", which is @Async,";
      reporter.report(Message.AWAIT_IN_INITIALIZER, named, what, initializer);
    }
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method && isAsync(method)) {
      boolean isNamed = isNamed(method, reference.getQualifierExpression());
      TypeElement function = functions.asyncInterface(getCurrentPath());
      String cure =
          function == null
              ? twins.fitting(getCurrentPath(), method)
              : functions.ofCoroutines(function, twins.function(getCurrentPath(), method));
      if (isNamed && function != null && !functions.isOurs(function)) {
        String what = "a reference to " + method.getSimpleName() + ", which is @Async,";
        StrayAwait.reportPlainCode(what, getCurrentPath(), reporter);
      } else {
        reporter.report(
            isNamed ? Message.DIRECT_REFERENCE : Message.DIRECT_CALL_OF_OTHER,
            getCurrentPath(),
            method.getSimpleName(),
            isNamed ? "Did you mean " + cure + "?" : cure);
      }
    }
    return super.visitMemberReference(reference, unused);
  }

  /**
   * The method that the code is of, if it overrides an {@code @Async} one: a decorator's, which its
   * callers await. What a lambda in it runs, it may run in plain code.
   */
  private @Nullable ExecutableElement asyncOverrideAround() {
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof ClassTree) {
        return null;
      }
      if (at.getLeaf() instanceof MethodTree) {
        return trees.getElement(at) instanceof ExecutableElement method
                && method.getEnclosingElement() instanceof TypeElement type
                && Overridden.by(method, type, elements, types).stream()
                    .anyMatch(Discovery::isAsync)
            ? method
            : null;
      }
    }
    return null;
  }

  private static boolean isAsync(@Nullable Element element) {
    return element instanceof ExecutableElement method && Discovery.isAsync(method);
  }

  /** Whether the call runs the body that it names: no mock, proxy or override takes its place. */
  private static boolean isNamed(ExecutableElement method, @Nullable ExpressionTree receiver) {
    return receiver == null
        || method.getModifiers().contains(Modifier.STATIC)
        || PlainTwins.isOwn(receiver, "this")
        || PlainTwins.isOwn(receiver, "super");
  }

  /**
   * Whether Mockito says that the receiver is a mock: {@code when(store.load("k"))}, {@code
   * verify(store).load("k")}.
   */
  private boolean isOfMock(@Nullable ExpressionTree receiver) {
    TreePath around = getCurrentPath().getParentPath();
    return isOfMockito(around)
        || receiver != null && isOfMockito(new TreePath(getCurrentPath(), receiver));
  }

  private boolean isOfMockito(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree
        && trees.getElement(path) instanceof ExecutableElement called
        && ((TypeElement) called.getEnclosingElement())
            .getQualifiedName()
            .toString()
            .startsWith(MOCKITO);
  }

  /** Whether the call around the current one wants a coroutine where the current one stands. */
  private boolean isWanted() {
    TreePath around = getCurrentPath().getParentPath();
    if (!(around.getLeaf() instanceof MethodInvocationTree call)
        || !call.getArguments().contains(getCurrentPath().getLeaf())) {
      return false;
    }
    Element called = trees.getElement(new TreePath(around, call.getMethodSelect()));
    return !(called instanceof ExecutableElement method)
        || method.getParameters().stream()
            .anyMatch(
                parameter ->
                    parameter.asType() instanceof DeclaredType type
                        && ((TypeElement) type.asElement())
                            .getQualifiedName()
                            .contentEquals(AWAITABLE));
  }
}
