package dev.fermata.processor.check.plain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.plain.Functions.Home;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What to do about what javac says of plain code and cannot know: a coroutine stands where its
 * value should, or a companion is not there. A note beside the error, since it says no more of what
 * is wrong. Works on trees that the compiler has attributed for itself, with errors.
 */
public final class PlainCures extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final String AWAITABLE = "dev.fermata.Awaitable";

  private final Trees trees;
  private final Types types;
  private final Functions functions;
  private final Reporter reporter;
  private final MissingCompanion missing;
  private final @Nullable TypeMirror awaitable;

  /** Checks one compilation. */
  public PlainCures(ProcessingEnvironment environment, Trees trees, Reporter reporter) {
    this.trees = trees;
    this.types = environment.getTypeUtils();
    this.functions = new Functions(environment, trees);
    this.reporter = reporter;
    this.missing = new MissingCompanion(trees, reporter);
    TypeElement type = environment.getElementUtils().getTypeElement(AWAITABLE);
    this.awaitable = type == null ? null : types.erasure(type.asType());
  }

  /**
   * Checks a top-level class.
   *
   * @param unit its file, attributed
   */
  public void check(TypeElement type, CompilationUnitTree unit) {
    TreePath path = trees.getPath(type);
    if (awaitable != null && path != null && !functions.isCompanion(unit)) {
      scan(path, null);
    }
  }

  /** What the compiler expected to be of another type, it has made an error of. */
  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree instanceof MethodInvocationTree
        || tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree) {
      ExpressionTree expression = (ExpressionTree) tree;
      reportIfCoroutine(expression, originalOf(expression));
    }
    return super.scan(tree, unused);
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree binary, @Nullable Void unused) {
    if (isErroneous(binary)) {
      asValue(binary.getLeftOperand());
      asValue(binary.getRightOperand());
    }
    return super.visitBinary(binary, unused);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void unused) {
    asValue(unary.getExpression());
    return super.visitUnary(unary, unused);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    asValue(loop.getExpression());
    return super.visitEnhancedForLoop(loop, unused);
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree statement, @Nullable Void unused) {
    asValue(statement.getExpression());
    return super.visitThrow(statement, unused);
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree choice, @Nullable Void unused) {
    asSelector(choice.getExpression(), choice.getCases());
    return super.visitSwitch(choice, unused);
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree choice, @Nullable Void unused) {
    asSelector(choice.getExpression(), choice.getCases());
    return super.visitSwitchExpression(choice, unused);
  }

  /** A coroutine may be compared with patterns, and with no constant. */
  private void asSelector(ExpressionTree selector, List<? extends CaseTree> cases) {
    if (cases.stream().anyMatch(it -> !it.getExpressions().isEmpty())) {
      asValue(selector);
    }
  }

  @Override
  public @Nullable Void visitTry(TryTree statement, @Nullable Void unused) {
    for (Tree resource : statement.getResources()) {
      ExpressionTree value =
          resource instanceof VariableTree variable
              ? variable.getInitializer()
              : (ExpressionTree) resource;
      if (value != null) {
        asValue(value);
      }
    }
    return super.visitTry(statement, unused);
  }

  /** A member that a coroutine does not have, as its value may. */
  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
    if (isErroneous(select)) {
      asValue(select.getExpression());
    }
    TreePath qualifier = new TreePath(getCurrentPath(), select.getExpression());
    if (isMissingCompanion(select, select.getIdentifier())
        && !isErroneous(select.getExpression())
        && trees.getElement(qualifier) instanceof TypeElement type) {
      missing.report(getCurrentPath(), select.getIdentifier(), type);
    }
    return super.visitMemberSelect(select, unused);
  }

  /** An argument that no method of that name takes. */
  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    if (isInferredInVain(call)) {
      reportIfCoroutine(call, returnTypeOf(call));
    }
    TypeMirror given = originalOf(call);
    if (given != null && given.getKind() != TypeKind.DECLARED) {
      call.getArguments().forEach(this::asValue);
      if (isNamed("asyncFunction", call.getMethodSelect())
          && call.getArguments().stream().anyMatch(PlainCures::givesNothing)) {
        reporter.report(Message.FUNCTION_WITHOUT_VALUE, getCurrentPath());
      }
    }
    return super.visitMethodInvocation(call, unused);
  }

  /**
   * Whether a generic method that was found cannot return what is expected, whatever its type
   * arguments: {@code String s = gather(c)}. Where another coroutine is expected, something else is
   * wrong.
   */
  private boolean isInferredInVain(MethodInvocationTree call) {
    TypeMirror returned = returnTypeOf(call);
    TypeMirror expected = expectedAt(getCurrentPath());
    return isErroneous(call)
        && returned != null
        && expected != null
        && !isCoroutine(originalOf(call))
        && !isCoroutine(expected);
  }

  private @Nullable TypeMirror returnTypeOf(MethodInvocationTree call) {
    return trees.getElement(new TreePath(getCurrentPath(), call))
            instanceof ExecutableElement method
        ? method.getReturnType()
        : null;
  }

  /** The type of what an expression is assigned to or returned as; null if it is neither. */
  private @Nullable TypeMirror expectedAt(TreePath expression) {
    TreePath parent = expression.getParentPath();
    Tree tree = parent.getLeaf();
    if (tree instanceof ParenthesizedTree
        || (tree instanceof ConditionalExpressionTree choice
            && choice.getCondition() != expression.getLeaf())) {
      return expectedAt(parent);
    }
    if (tree instanceof ReturnTree) {
      for (TreePath at = parent; at != null; at = at.getParentPath()) {
        if (at.getLeaf() instanceof LambdaExpressionTree) {
          return null;
        }
        if (at.getLeaf() instanceof MethodTree method) {
          return trees.getTypeMirror(new TreePath(at, method.getReturnType()));
        }
      }
    }
    Tree target =
        tree instanceof VariableTree variable
            ? variable.getType()
            : tree instanceof AssignmentTree assignment ? assignment.getVariable() : null;
    return target == null ? null : trees.getTypeMirror(new TreePath(parent, target));
  }

  private static boolean isNamed(String name, ExpressionTree method) {
    return method instanceof IdentifierTree identifier
        ? identifier.getName().contentEquals(name)
        : method instanceof MemberSelectTree select && select.getIdentifier().contentEquals(name);
  }

  private static boolean givesNothing(ExpressionTree function) {
    return function instanceof LambdaExpressionTree lambda
        && lambda.getBody() instanceof BlockTree block
        && new ValuesReturned().scan(block, null) == null;
  }

  /** Finds a value that is returned; null if there is none. */
  private static final class ValuesReturned
      extends TreeScanner<@Nullable ExpressionTree, @Nullable Void> {
    @Override
    public @Nullable ExpressionTree visitReturn(ReturnTree end, @Nullable Void unused) {
      return end.getExpression();
    }

    @Override
    public @Nullable ExpressionTree visitLambdaExpression(
        LambdaExpressionTree inner, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable ExpressionTree visitClass(ClassTree inner, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable ExpressionTree reduce(
        @Nullable ExpressionTree one, @Nullable ExpressionTree other) {
      return one != null ? one : other;
    }
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
    if (isMissingCompanion(identifier, identifier.getName())) {
      missing.report(getCurrentPath(), identifier.getName(), null);
    }
    return super.visitIdentifier(identifier, unused);
  }

  /**
   * The type of a name that is not found is the same as any other: it is not the type of a class
   * that was read from an older class file first, and then made anew.
   */
  private boolean isMissingCompanion(ExpressionTree use, Name name) {
    return MissingCompanion.isLikely(name)
        && isErroneous(use)
        && types.isSameType(typeOf(use), awaitable);
  }

  private @Nullable TypeMirror typeOf(ExpressionTree expression) {
    return trees.getTypeMirror(new TreePath(getCurrentPath(), expression));
  }

  private boolean isErroneous(ExpressionTree expression) {
    TypeMirror type = typeOf(expression);
    return type != null && type.getKind() == TypeKind.ERROR;
  }

  /** The type of what was expected to be of another; null if that is not so. */
  private @Nullable TypeMirror originalOf(ExpressionTree expression) {
    return isErroneous(expression)
        ? trees.getOriginalType((ErrorType) Objects.requireNonNull(typeOf(expression)))
        : null;
  }

  /** Says of an expression that is a coroutine, where no coroutine can stand, what was meant. */
  private void asValue(ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree enclosed) {
      asValue(enclosed.getExpression());
    } else {
      reportIfCoroutine(expression, typeOf(expression));
    }
  }

  private void reportIfCoroutine(ExpressionTree expression, @Nullable TypeMirror type) {
    if (type != null && isCoroutine(type)) {
      Name name = types.asElement(type).getSimpleName();
      TreePath path = new TreePath(getCurrentPath(), expression);
      reporter.report(Message.COROUTINE_AS_VALUE, path, name, expression, cureOf(name, path));
    }
  }

  private boolean isCoroutine(@Nullable TypeMirror type) {
    return type != null
        && type.getKind() == TypeKind.DECLARED
        && types.isSubtype(types.erasure(type), awaitable);
  }

  /** A task has a loop already, and a scope none that plain code could leave. */
  private String cureOf(Name type, TreePath value) {
    boolean isStarted =
        type.contentEquals("Coroutine")
            && functions.homeOf(value) != Home.ASYNC
            && !functions.isInAsyncBody(value)
            && !(getCurrentPath().getLeaf() instanceof TryTree);
    return isStarted ? " Plain code starts a loop for it: run(" + value.getLeaf() + ")." : "";
  }
}
