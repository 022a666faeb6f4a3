package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeArguments;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.discover.SourceText;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;

/**
 * What was meant where a value stands and a coroutine is wanted: {@code createTask(fetch("u"))}
 * awaits {@code fetch} first, and javac then finds no {@code createTask} that takes a string.
 */
final class CoroutineCures {
  /** The methods of the runtime that take a coroutine, a block as well. */
  private static final Set<String> TAKES_BLOCK = Set.of("createTask");

  private static final Set<String> TAKES_COROUTINE =
      Set.of(
          "gather",
          "gatherSettled",
          "run",
          "runCoroutineThreadsafe",
          "runUntilComplete",
          "shield",
          "waitFor");

  private CoroutineCures() {}

  /**
   * The cure of an error as a line to add to what javac says; empty where there is none.
   *
   * @param error what javac says
   */
  static String lineFor(MethodDeclaration method, SourceText text, Diagnostic<?> error) {
    return IteratorCures.lineFor(method, text, error)
        .or(() -> FunctionCures.lineFor(method, text, error.getPosition(), error.getMessage(null)))
        .orElseGet(() -> lineFor(method, text, error.getPosition()));
  }

  private static String lineFor(MethodDeclaration method, SourceText text, long position) {
    return method.findAll(MethodCallExpr.class).stream()
        .filter(call -> call.getRange().isPresent() && isAround(position, call, text))
        .filter(call -> !isDirect(call))
        .reduce((outer, inner) -> inner)
        .map(call -> isEmittedFunction(call) ? emission(call, text) : cure(call, text))
        .filter(cure -> !cure.isEmpty())
        .or(() -> endAt(method, text, position))
        .map(cure -> "\n  Did you mean " + cure + "?")
        .orElseGet(() -> generatorAround(method, text, position));
  }

  /** The cure of a return without a value in a generator. */
  private static Optional<String> endAt(MethodDeclaration method, SourceText text, long position) {
    return method.findAll(ReturnStmt.class).stream()
        .filter(end -> end.getExpression().isEmpty())
        .filter(end -> text.offset(end.getBegin().orElseThrow()) == position)
        .filter(end -> isInGenerator(end))
        .findFirst()
        .map(end -> "return end();");
  }

  private static boolean isInGenerator(Node end) {
    Node at = end.getParentNode().orElseThrow();
    return at instanceof MethodDeclaration method
        ? method.getType().asString().matches("(dev\\.fermata\\.)?AsyncIterator<.*")
        : !(at instanceof LambdaExpr) && isInGenerator(at);
  }

  static boolean isAround(long position, Node expression, SourceText text) {
    return text.offset(expression.getBegin().orElseThrow()) <= position
        && position <= text.offset(expression.getEnd().orElseThrow());
  }

  private static String cure(MethodCallExpr call, SourceText text) {
    String name = call.getNameAsString();
    boolean isAwait = name.equals("await");
    boolean takesBlock = TAKES_BLOCK.contains(name);
    if (!isAwait && !takesBlock && !TAKES_COROUTINE.contains(name)) {
      return "";
    }
    StringBuilder cure = new StringBuilder();
    int start = text.offset(call.getBegin().orElseThrow());
    for (Expression argument : call.getArguments()) {
      if (isDirect(argument)) {
        String value = sourceOf(argument, text);
        if (isAwait) {
          return value;
        }
        cure.append(text.text(), start, text.offset(argument.getBegin().orElseThrow()));
        cure.append(takesBlock ? "() -> " + value : "async(() -> " + value + ")");
        start = text.offset(argument.getEnd().orElseThrow()) + 1;
      }
    }
    if (cure.isEmpty()) {
      return "";
    }
    return cure.append(text.text(), start, text.offset(call.getEnd().orElseThrow()) + 1).toString();
  }

  /**
   * The cure of an error that a generator without a type argument may be the reason of: it gives
   * objects. As a line to add; empty where there is no such generator around.
   */
  private static String generatorAround(MethodDeclaration method, SourceText text, long position) {
    return method.findAll(MethodCallExpr.class).stream()
        .filter(CoroutineCures::isUntypedGenerate)
        .filter(call -> isAround(position, headOf(statementOf(call)), text))
        .filter(call -> call.getArguments().stream().noneMatch(it -> isAround(position, it, text)))
        .findFirst()
        .map(
            call ->
                "\n  AsyncIterator.generate gives Objects unless it is told: write"
                    + " AsyncIterator.<T>generate(...) with the type of the items.")
        .orElse("");
  }

  private static boolean isUntypedGenerate(MethodCallExpr call) {
    return call.getNameAsString().equals("generate")
        && call.getTypeArguments().isEmpty()
        && call.getScope()
            .filter(it -> it.toString().matches("(dev\\.fermata\\.)?AsyncIterator"))
            .isPresent();
  }

  static Statement statementOf(Node node) {
    return node instanceof Statement statement
        ? statement
        : statementOf(node.getParentNode().orElseThrow());
  }

  /** A loop's body has statements of its own. */
  static Node headOf(Statement statement) {
    return statement instanceof ForEachStmt loop ? loop.getIterable() : statement;
  }

  /** Whether a call emits what has no type of its own. */
  private static boolean isEmittedFunction(MethodCallExpr call) {
    return call.getNameAsString().equals("emit")
        && call.getArguments().stream().anyMatch(CoroutineCures::isFunction);
  }

  private static boolean isFunction(Expression expression) {
    return expression instanceof EnclosedExpr enclosed
        ? isFunction(enclosed.getInner())
        : expression instanceof ConditionalExpr choice
            ? isFunction(choice.getThenExpr()) || isFunction(choice.getElseExpr())
            : expression.isLambdaExpr() || expression.isMethodReferenceExpr();
  }

  private static String emission(MethodCallExpr call, SourceText text) {
    return "Fermata.<" + itemAround(call) + ">" + sourceOf(call, text);
  }

  /** What the generator around gives, as far as it is written there. */
  private static String itemAround(Node call) {
    Node at = call.getParentNode().orElseThrow();
    if (at instanceof MethodDeclaration method) {
      return method
          .getType()
          .toClassOrInterfaceType()
          .flatMap(NodeWithTypeArguments::getTypeArguments)
          .flatMap(NodeList::getFirst)
          .map(Node::toString)
          .orElse("T");
    }
    return at instanceof LambdaExpr ? "T" : itemAround(at);
  }

  /** Whether an expression is a direct call, or would be if javac allowed its type here. */
  private static boolean isDirect(Expression expression) {
    return expression.containsData(Attribution.DIRECT_CALL)
        ? expression.containsData(Attribution.AWAIT)
        : expression.findData(Attribution.SYMBOL).filter(Symbol::isAsync).isPresent();
  }

  static String sourceOf(Expression expression, SourceText text) {
    return text.text()
        .substring(
            text.offset(expression.getBegin().orElseThrow()),
            text.offset(expression.getEnd().orElseThrow()) + 1);
  }
}
