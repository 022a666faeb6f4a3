package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.AwaitCall;
import dev.fermata.processor.resolve.AwaitCall.Operand;
import dev.fermata.processor.resolve.DirectCall;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.resolve.javac.members.TreeSymbols;
import dev.fermata.processor.resolve.javac.types.AsyncFunctions;
import dev.fermata.processor.resolve.javac.types.ExpectedTypeArguments;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.resolve.javac.types.InferredInputs;
import dev.fermata.processor.resolve.javac.types.OuterCaptures;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Carries the facts from one method's attributed javac tree over to its JavaParser nodes. */
final class BodyAttributor extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final String ASYNC_SCOPE = "dev.fermata.AsyncScope";

  private static final Set<ElementType> OF_TYPES =
      EnumSet.of(ElementType.TYPE_USE, ElementType.TYPE_PARAMETER);

  private final Trees trees;
  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final NodeIndex nodes;
  private final ExpressionTypes types;
  private final TreeSymbols symbols;
  private final Operands operands;
  private final FunctionFacts functions;
  private final AwaitedTypes awaits;
  private final Initialization initialization;
  private final LocalClasses localClasses;
  private final Twins twins;
  private final Emissions emissions;
  private final Rethrows rethrows;
  private final SupertypeFacts supertypes;

  /** What the parameters of catch clauses are, which may have a union as their type. */
  private final Map<Element, TypeMirror> lubs = new HashMap<>();

  BodyAttributor(
      Trees trees,
      CompilationUnitTree unit,
      NodeIndex nodes,
      ExpressionTypes types,
      TreeSymbols symbols,
      AnonymousOperands anonymous,
      InferredInputs inputs,
      AsyncFunctions asyncFunctions,
      ExpectedTypeArguments expected,
      Initialization initialization,
      LocalClasses localClasses,
      Twins twins,
      Emissions emissions,
      Rethrows rethrows) {
    this.trees = trees;
    this.positions = trees.getSourcePositions();
    this.unit = unit;
    this.nodes = nodes;
    this.types = types;
    this.symbols = symbols;
    this.functions = new FunctionFacts(trees, types, inputs, asyncFunctions);
    OuterCaptures outerCaptures = new OuterCaptures(trees);
    this.awaits = new AwaitedTypes(emissions::typeOf, this::at, types, outerCaptures);
    this.operands =
        new Operands(trees, this::at, types, anonymous, inputs, expected, outerCaptures);
    this.initialization = initialization;
    this.localClasses = localClasses;
    this.twins = twins;
    this.emissions = emissions;
    this.rethrows = rethrows;
    this.supertypes = new SupertypeFacts(trees, this::at, types, symbols);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree != null) {
      List<Node> here = at(tree);
      if (!here.isEmpty() && isAttributed(tree)) {
        TreePath path = new TreePath(getCurrentPath(), tree);
        here.forEach(node -> attach(node, path));
      }
      for (ExpressionTree operand : AnonymousOperands.independentOf(tree)) {
        operands.hold(operand, getCurrentPath());
      }
    }
    return super.scan(tree, unused);
  }

  /** Statements may begin and end where an expression does not; types and expressions count. */
  private static boolean isAttributed(Tree tree) {
    return tree instanceof ExpressionTree || TreeSymbols.isType(tree);
  }

  private void attach(Node node, TreePath path) {
    Symbol symbol = symbols.of(path);
    if (symbol != null && !node.containsData(Attribution.SYMBOL)) {
      node.setData(Attribution.SYMBOL, symbol);
    }
    TypeMirror type = uncaptured(type(path), path);
    boolean isValue =
        symbol == null
            || switch (symbol.kind()) {
              case LOCAL, FIELD, METHOD, CONSTRUCTOR -> true;
              case TYPE, TYPE_PARAMETER -> !(node instanceof Expression) || isInstance(node);
              case PACKAGE -> false;
            };
    if (type != null
        && isValue
        && ExpressionTypes.isType(type)
        && !node.containsData(Attribution.TYPE)) {
      node.setData(Attribution.TYPE, types.describe(type));
    }
    if (symbol != null
        && path.getLeaf() instanceof NewClassTree creation
        && !creation.getArguments().isEmpty()
        && (initialization.isSeen(symbol.owner()) || initializesLocal(path))) {
      node.setData(Attribution.INITIALIZES, true);
    }
    if (symbol != null && "".equals(symbol.foundIn())) {
      Integer between = symbols.classesBetween(path);
      if (between != null) {
        node.setData(Attribution.CLASSES_BETWEEN, between);
      }
    }
    if (path.getLeaf() instanceof NewClassTree creation
        && creation.getClassBody() != null
        && node instanceof ObjectCreationExpr
        && trees.getElement(new TreePath(path, creation.getClassBody()))
            instanceof TypeElement anonymous) {
      node.setData(
          Attribution.ANONYMOUS_CLASS,
          localClasses.describe(anonymous, creation.getEnclosingExpression() != null));
    }
    if (type != null && (node instanceof LambdaExpr || node instanceof MethodReferenceExpr)) {
      functions.mark(node, type, path);
    }
    boolean isTyped = node.containsData(Attribution.TYPE);
    if (symbol != null && isTyped && node instanceof MethodCallExpr) {
      AwaitCall.operandOf(symbol).ifPresent(operand -> attachAwait(node, operand, path, type));
    }
    if (symbol != null && symbol.isAsync()) {
      twins.of(path).ifPresent(twin -> attach(node, twin, type));
    }
  }

  private void attachAwait(Node node, Operand operand, TreePath path, TypeMirror type) {
    if (operand.isEmitted()) {
      emissions.of(path, operand).ifPresent(it -> node.setData(Attribution.EMISSION, it));
    } else {
      awaits.widen(node, type);
      awaits.markAwaited(path);
    }
    node.setData(Attribution.AWAIT, new AwaitCall(Attribution.TYPE.of(node), operand));
  }

  /** A direct call is an await from here on, whatever else is told of it. */
  private void attach(Node node, DirectCall direct, TypeMirror type) {
    boolean isCall = node instanceof MethodCallExpr && node.containsData(Attribution.TYPE);
    if (isCall || node instanceof MethodReferenceExpr) {
      node.setData(Attribution.DIRECT_CALL, direct);
    }
    if (isCall && direct.isAwaited()) {
      awaits.widen(node, type);
      ExpressionType result = Attribution.TYPE.of(node).boxed();
      node.setData(Attribution.AWAIT, new AwaitCall(result, Operand.AWAITABLE));
    }
  }

  private boolean initializesLocal(TreePath creation) {
    Element constructor = trees.getElement(creation);
    return constructor != null
        && constructor.getEnclosingElement() instanceof TypeElement type
        && TreeSymbols.isLocal(type)
        && initialization.isSeen(type);
  }

  /**
   * What {@code this} and {@code super} refer to is a class, what they are is an instance of it.
   */
  private static boolean isInstance(Node node) {
    return node instanceof ThisExpr || node instanceof SuperExpr;
  }

  private @Nullable TypeMirror type(TreePath path) {
    TypeMirror type = emissions.typeOf(path);
    return type != null && type.getKind() == TypeKind.UNION
        ? lubs.getOrDefault(trees.getElement(path), type)
        : type;
  }

  /**
   * The type of a call with the wildcards of the method's result that javac finds to stand for one
   * type: the {@code Consumer<? super T>} that is inferred to be one of objects is a {@code
   * Consumer<Object>} to it, and is none where it is assigned to a variable.
   */
  private @Nullable TypeMirror uncaptured(@Nullable TypeMirror type, TreePath call) {
    return type instanceof DeclaredType result
            && call.getLeaf() instanceof MethodInvocationTree
            && trees.getElement(call) instanceof ExecutableElement method
            && method.getReturnType() instanceof DeclaredType declared
        ? types.withLowerBounds(result, declared)
        : type;
  }

  @Override
  public @Nullable Void visitClass(ClassTree declaration, @Nullable Void unused) {
    supertypes.mark(declaration, getCurrentPath());
    return super.visitClass(declaration, unused);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    MethodDeclaration node = nodes.method(positions.getStartPosition(unit, method));
    if (node != null
        && trees.getElement(getCurrentPath()) instanceof ExecutableElement element
        && Discovery.isAsync(element)
        && TreeSymbols.isLocal((TypeElement) element.getEnclosingElement())) {
      node.setData(Attribution.LOCAL_METHOD, localClasses.describe(element));
    }
    return super.visitMethod(method, unused);
  }

  private List<Node> at(Tree tree) {
    return nodes.at(positions.getStartPosition(unit, tree), positions.getEndPosition(unit, tree));
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
    operands.holdReceiver(select, getCurrentPath());
    return super.visitMemberSelect(select, unused);
  }

  @Override
  public @Nullable Void visitNewArray(NewArrayTree creation, @Nullable Void unused) {
    if (creation.getInitializers() != null) {
      operands.holdAll(creation.getInitializers(), getCurrentPath());
    }
    return super.visitNewArray(creation, unused);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void unused) {
    operands.holdArguments(creation.getArguments(), getCurrentPath(), null);
    super.visitNewClass(creation, unused);
    operands.mark(creation.getArguments(), getCurrentPath(), getCurrentPath());
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    TreePath called = new TreePath(getCurrentPath(), call.getMethodSelect());
    operands.holdArguments(call.getArguments(), getCurrentPath(), called);
    super.visitMethodInvocation(call, unused);
    operands.mark(call.getArguments(), getCurrentPath(), called);
    if (call.getMethodSelect() instanceof IdentifierTree name
        && name.getName().contentEquals("super")) {
      supertypes.markDeniedConstructor(new TreePath(getCurrentPath(), name));
    }
    return null;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    Element type = trees.getElement(new TreePath(getCurrentPath(), annotation.getAnnotationType()));
    Target target = type == null ? null : type.getAnnotation(Target.class);
    if (target != null && OF_TYPES.containsAll(List.of(target.value()))) {
      at(annotation).forEach(node -> node.setData(Attribution.OF_TYPE, true));
    }
    return super.visitAnnotation(annotation, unused);
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree statement, @Nullable Void unused) {
    if (rethrows.isPreciseInClosure(getCurrentPath())) {
      at(withoutParentheses(statement.getExpression()))
          .forEach(node -> node.setData(Attribution.PRECISE_RETHROW, true));
    }
    return super.visitThrow(statement, unused);
  }

  private static Tree withoutParentheses(Tree tree) {
    return tree instanceof ParenthesizedTree parenthesized
        ? withoutParentheses(parenthesized.getExpression())
        : tree;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    Node node = nodes.loop(positions.getStartPosition(unit, loop));
    TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), loop.getExpression()));
    if (node != null && type != null) {
      node.setData(Attribution.ELEMENT_TYPE, types.elementType(type));
    }
    return super.visitEnhancedForLoop(loop, unused);
  }

  @Override
  public @Nullable Void visitTry(TryTree statement, @Nullable Void unused) {
    for (Tree resource : statement.getResources()) {
      TreePath path = new TreePath(getCurrentPath(), resource);
      TypeMirror type =
          resource instanceof VariableTree
              ? trees.getElement(path).asType()
              : trees.getTypeMirror(path);
      if (type != null && types.isSubtype(type, ASYNC_SCOPE)) {
        markAsyncScope(resource);
      }
    }
    return super.visitTry(statement, unused);
  }

  private void markAsyncScope(Tree resource) {
    long start = positions.getStartPosition(unit, resource);
    if (resource instanceof VariableTree variable) {
      nodes
          .variables(start, variable.getName().toString())
          .forEach(it -> it.getParentNode().orElseThrow().setData(Attribution.ASYNC_SCOPE, true));
    } else {
      at(resource).forEach(node -> node.setData(Attribution.ASYNC_SCOPE, true));
    }
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    List<Node> here =
        nodes.variables(positions.getStartPosition(unit, variable), variable.getName().toString());
    Element element = trees.getElement(getCurrentPath());
    if (!here.isEmpty() && element != null && element.asType().getKind() != TypeKind.ERROR) {
      TypeMirror type = element.asType();
      if (getCurrentPath().getParentPath().getLeaf() instanceof CatchTree clause) {
        type = trees.getLub(clause);
        lubs.put(element, type);
      }
      if (here.get(0) instanceof VariableDeclarator declarator
          && declarator.getType().isVarType()
          && variable.getInitializer() != null) {
        type = uncaptured(type, new TreePath(getCurrentPath(), variable.getInitializer()));
      }
      ExpressionType described = types.describe(type);
      here.forEach(node -> node.setData(Attribution.TYPE, described));
      if (element instanceof VariableElement it && it.getConstantValue() != null) {
        here.forEach(node -> node.setData(Attribution.CONSTANT, true));
      }
    }
    return super.visitVariable(variable, unused);
  }
}
