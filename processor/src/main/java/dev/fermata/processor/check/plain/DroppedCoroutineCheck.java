package dev.fermata.processor.check.plain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.Wrappers;
import dev.fermata.processor.check.plain.Functions.Home;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Warns of a coroutine that is made and dropped, in {@code @Async} bodies and plain code alike: as
 * a statement, in a lambda or reference of which nobody wants a value, in a variable that is never
 * read; and of one whose text or identity is taken in place of its value. Works on trees that the
 * compiler has attributed for itself.
 */
public final class DroppedCoroutineCheck extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final String COROUTINE = "dev.fermata.Coroutine";

  /** Not of plain code, which no loop runs. */
  private static final String CONCURRENTLY = " To run it concurrently: createTask(...).";

  private final Trees trees;
  private final Types types;
  private final Functions functions;
  private final References references;
  private final Wrappers wrappers;
  private final Reporter reporter;
  private final @Nullable TypeMirror coroutine;

  /** What local variables hold. */
  private final Map<Element, List<TreePath>> held = new LinkedHashMap<>();

  private final Set<Element> read = new HashSet<>();

  /** The names of the variables: few, while all identifiers are compared with them. */
  private final Set<Name> namesOfHolders = new HashSet<>();

  /** Checks one compilation. */
  public DroppedCoroutineCheck(ProcessingEnvironment environment, Trees trees, Reporter reporter) {
    this.trees = trees;
    this.types = environment.getTypeUtils();
    this.functions = new Functions(environment, trees);
    this.references = new References(trees, functions);
    this.wrappers = new Wrappers(environment);
    this.reporter = reporter;
    TypeElement coroutine = environment.getElementUtils().getTypeElement(COROUTINE);
    this.coroutine = coroutine == null ? null : types.erasure(coroutine.asType());
  }

  /**
   * Checks a top-level class.
   *
   * @param unit its file, attributed
   */
  public void check(TypeElement type, CompilationUnitTree unit) {
    TreePath path = trees.getPath(type);
    if (coroutine == null || path == null || functions.isCompanion(unit)) {
      return;
    }
    scan(path, null);
    held.keySet().removeAll(read);
    held.values().forEach(values -> values.forEach(this::report));
    held.clear();
    read.clear();
    namesOfHolders.clear();
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree statement, @Nullable Void unused) {
    if (statement.getExpression() instanceof AssignmentTree assignment) {
      return visitAssigned(assignment, new TreePath(getCurrentPath(), assignment));
    }
    reportCoroutines(statement.getExpression(), getCurrentPath());
    return super.visitExpressionStatement(statement, unused);
  }

  /** An assignment to a local variable does not read it. */
  private @Nullable Void visitAssigned(AssignmentTree assignment, TreePath path) {
    Tree target = assignment.getVariable();
    Element variable = trees.getElement(new TreePath(path, target));
    if (target instanceof IdentifierTree && isLocal(variable)) {
      hold(variable, assignment.getExpression(), path);
    } else {
      scan(new TreePath(path, target), null);
    }
    return scan(new TreePath(path, assignment.getExpression()), null);
  }

  private static boolean isLocal(@Nullable Element element) {
    return element != null && element.getKind() == ElementKind.LOCAL_VARIABLE;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    Element element = trees.getElement(getCurrentPath());
    if (isLocal(element)) {
      hold(element, variable.getInitializer(), getCurrentPath());
    }
    return super.visitVariable(variable, unused);
  }

  /** Notes what a local variable is given, if it is a coroutine and the variable nothing else. */
  private void hold(Element variable, @Nullable ExpressionTree value, TreePath parent) {
    if (value != null && makesCoroutine(new TreePath(parent, value))) {
      held.computeIfAbsent(variable, it -> new ArrayList<>()).add(new TreePath(parent, value));
      namesOfHolders.add(variable.getSimpleName());
    }
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
    if (namesOfHolders.contains(identifier.getName())) {
      read.add(trees.getElement(getCurrentPath()));
    }
    return super.visitIdentifier(identifier, unused);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
    if (lambda.getBody() instanceof ExpressionTree value && mayHoldCoroutine(value)) {
      if (functions.isVoid(getCurrentPath())) {
        reportCoroutines(value, getCurrentPath());
      } else if (functions.isAsync(getCurrentPath())) {
        reportWrapped(value, getCurrentPath());
      }
    }
    return super.visitLambdaExpression(lambda, unused);
  }

  /** Whoever calls an async lambda awaits it, and nobody the coroutine that it gives. */
  @Override
  public @Nullable Void visitReturn(ReturnTree end, @Nullable Void unused) {
    ExpressionTree value = end.getExpression();
    if (value != null && mayHoldCoroutine(value) && isOfAsyncLambda(getCurrentPath())) {
      reportWrapped(value, getCurrentPath());
    }
    return super.visitReturn(end, unused);
  }

  private boolean isOfAsyncLambda(TreePath end) {
    TreePath at = end;
    while (!(at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof MethodTree)) {
      at = at.getParentPath();
    }
    return at.getLeaf() instanceof LambdaExpressionTree && functions.isAsync(at);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method
        && isCoroutine(method.getReturnType())
        && functions.isVoid(getCurrentPath())) {
      reporter.report(
          Message.NEVER_AWAITED, getCurrentPath(), cureOfReference(getCurrentPath(), method));
    }
    return super.visitMemberReference(reference, unused);
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree binary, @Nullable Void unused) {
    TypeMirror type = trees.getTypeMirror(getCurrentPath());
    if (type == null || type.getKind() == TypeKind.ERROR) {
      return super.visitBinary(binary, unused); // No operator takes it, which javac says.
    }
    switch (binary.getKind()) {
      case PLUS, EQUAL_TO, NOT_EQUAL_TO -> {
        reportFresh(binary.getLeftOperand(), getCurrentPath());
        reportFresh(binary.getRightOperand(), getCurrentPath());
      }
      default -> {}
    }
    return super.visitBinary(binary, unused);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree assignment, @Nullable Void unused) {
    reportFresh(assignment.getExpression(), getCurrentPath());
    return super.visitCompoundAssignment(assignment, unused);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    TreePath path = getCurrentPath();
    if (call.getArguments().stream().anyMatch(DroppedCoroutineCheck::mayHoldCoroutine)
        && trees.getElement(path) instanceof ExecutableElement method
        && isOfPlatform(method)) {
      List<? extends VariableElement> parameters = method.getParameters();
      for (int i = 0; i < call.getArguments().size() && !parameters.isEmpty(); i++) {
        int index = Math.min(i, parameters.size() - 1);
        if (takesAnything(method, parameters.get(index).asType())) {
          reportFresh(call.getArguments().get(i), path);
        }
      }
    }
    return super.visitMethodInvocation(call, unused);
  }

  private static boolean isOfPlatform(ExecutableElement method) {
    return method.getEnclosingElement().toString().startsWith("java.");
  }

  /** Whether a parameter is an Object as such, of which a method of the JDK asks but the text. */
  private static boolean takesAnything(ExecutableElement method, TypeMirror parameter) {
    return isObject(parameter)
        || (method.isVarArgs()
            && parameter instanceof ArrayType array
            && isObject(array.getComponentType()));
  }

  private static boolean isObject(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals("java.lang.Object");
  }

  private void reportFresh(ExpressionTree value, TreePath parent) {
    forEachResult(value, parent, path -> reportIf(isCoroutine(path) && isFresh(path), path));
  }

  private void reportCoroutines(ExpressionTree value, TreePath parent) {
    forEachResult(value, parent, path -> reportIf(makesCoroutine(path), path));
  }

  /** Whoever awaits an async lambda gets what this gives, and no value yet. */
  private void reportWrapped(ExpressionTree value, TreePath parent) {
    forEachResult(
        value,
        parent,
        path -> {
          TypeMirror type = trees.getTypeMirror(path);
          if (makesCoroutine(path)) {
            report(path);
          } else if (type != null && wrappers.areOf(type)) {
            reporter.report(
                Message.DOUBLE_WRAP, path, "this lambda", types.asElement(type).getSimpleName());
          }
        });
  }

  private void reportIf(boolean isDropped, TreePath value) {
    if (isDropped) {
      report(value);
    }
  }

  private static void forEachResult(
      ExpressionTree value, TreePath parent, Consumer<TreePath> action) {
    TreePath path = new TreePath(parent, value);
    if (value instanceof ParenthesizedTree enclosed) {
      forEachResult(enclosed.getExpression(), path, action);
    } else if (value instanceof ConditionalExpressionTree choice) {
      forEachResult(choice.getTrueExpression(), path, action);
      forEachResult(choice.getFalseExpression(), path, action);
    } else {
      action.accept(path);
    }
  }

  /** Whether an expression has one of the forms that are looked at, before its type is. */
  private static boolean mayHoldCoroutine(ExpressionTree value) {
    return isCall(value)
        || value instanceof ParenthesizedTree
        || value instanceof ConditionalExpressionTree;
  }

  private static boolean isCall(Tree value) {
    return value instanceof MethodInvocationTree || value instanceof NewClassTree;
  }

  private boolean isCoroutine(TreePath path) {
    TypeMirror type = trees.getTypeMirror(path);
    return type != null && isCoroutine(type);
  }

  private boolean isCoroutine(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && types.isSubtype(types.erasure(type), coroutine);
  }

  /**
   * Whether an expression is a call that gives a coroutine. In plain code, where mocks are told and
   * asked what is called on them, no call on an object.
   */
  private boolean makesCoroutine(TreePath path) {
    return isCoroutine(path)
        && (isFresh(path)
            || (path.getLeaf() instanceof MethodInvocationTree
                && trees.getElement(path) instanceof ExecutableElement method
                && isCoroutine(method.getReturnType())
                && (method.getModifiers().contains(Modifier.STATIC)
                    || functions.homeOf(path) == Home.ASYNC)));
  }

  /** Whether nobody else can have the coroutine that an expression gives. */
  private boolean isFresh(TreePath path) {
    if (path.getLeaf() instanceof NewClassTree) {
      return true;
    }
    if (!(path.getLeaf() instanceof MethodInvocationTree)
        || !(trees.getElement(path) instanceof ExecutableElement method)
        || !isCoroutine(method.getReturnType())) {
      return false;
    }
    String owner = method.getEnclosingElement().toString();
    boolean isTwin =
        method.getModifiers().contains(Modifier.STATIC)
            && (owner.endsWith("Async") || owner.endsWith("Async.Super"));
    boolean isOfRuntime =
        owner.startsWith("dev.fermata.") && !method.getSimpleName().contentEquals("getCoroutine");
    return isTwin || isOfRuntime;
  }

  private void report(TreePath value) {
    Tree at =
        value.getLeaf() instanceof MethodInvocationTree call
            ? call.getMethodSelect()
            : value.getLeaf();
    reporter.report(Message.NEVER_AWAITED, new TreePath(value, at), cure(value));
  }

  private String cureOfReference(TreePath reference, ExecutableElement method) {
    TypeElement async = functions.asyncInterface(reference);
    if (functions.isInAsyncBody(reference) || (async != null && !functions.isOurs(async))) {
      return "Nobody awaits what a reference gives: write a lambda." + CONCURRENTLY;
    }
    String cure =
        async == null
            ? references.running(reference, method)
            : functions.ofCoroutines(async, reference.getLeaf().toString());
    return "Did you mean " + cure + "?";
  }

  private String cure(TreePath value) {
    Tree expression = value.getLeaf();
    boolean isInAsyncBody = functions.isInAsyncBody(value);
    return switch (functions.homeOf(value)) {
      case ASYNC ->
          isInAsyncBody
              ? "Did you mean await(" + expression + ")?" + CONCURRENTLY
              : "Nobody awaits it in a lambda of plain code: write an @Async method."
                  + CONCURRENTLY;
      case LAMBDA ->
          isInAsyncBody
              ? "Nobody awaits it in a lambda." + CONCURRENTLY
              : "Did you mean run(" + expression + ")?";
      case PLAIN -> "Did you mean run(" + expression + ")?";
    };
  }
}
