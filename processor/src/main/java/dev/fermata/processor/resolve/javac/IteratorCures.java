package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import dev.fermata.processor.discover.SourceText;
import java.util.Optional;
import javax.tools.Diagnostic;

/** What was meant where an {@code AsyncIterator} stands in place of its items. */
final class IteratorCures {
  private static final String ITERATOR = "AsyncIterator<";

  private static final String NOT_ITERABLE = "compiler.err.foreach.not.applicable.to.type";

  private IteratorCures() {}

  /** The cure of an error as a line to add to what javac says, if it is one of these. */
  static Optional<String> lineFor(MethodDeclaration method, SourceText text, Diagnostic<?> error) {
    String said = error.getMessage(null);
    long position = error.getPosition();
    if (!said.contains(ITERATOR)) {
      return Optional.empty();
    }
    if (!error.getCode().equals(NOT_ITERABLE)) {
      return awaited(method, text, position, said);
    }
    return method.findAll(ForEachStmt.class).stream()
        .map(ForEachStmt::getIterable)
        .filter(items -> isAt(position, items, text))
        .map(items -> "\n  Did you mean awaitEach(" + CoroutineCures.sourceOf(items, text) + ")?")
        .findFirst();
  }

  /** javac points at what is iterated over, or at a name in it. */
  private static boolean isAt(long position, Expression items, SourceText text) {
    return CoroutineCures.isAround(position, items, text)
        && items.findAll(MethodCallExpr.class, call -> call != items).stream()
            .noneMatch(call -> CoroutineCures.isAround(position, call, text));
  }

  private static Optional<String> awaited(
      MethodDeclaration method, SourceText text, long position, String said) {
    boolean isOfAwait = said.lines().findFirst().orElse("").contains(ITERATOR);
    return method.findAll(MethodCallExpr.class).stream()
        .filter(call -> isOfAwait && isCallOf("await", call) && call.getArguments().size() == 1)
        .filter(call -> text.offset(call.getName().getBegin().orElseThrow()) == position)
        .map(call -> CoroutineCures.sourceOf(call.getArgument(0), text))
        .map(
            items ->
                ("\n  An AsyncIterator gives many values: for (var item : awaitEach(%1$s)) {...}, or"
                        + " await(%1$s.toList()).")
                    .formatted(items))
        .findFirst();
  }

  private static boolean isCallOf(String name, Expression expression) {
    return expression instanceof MethodCallExpr call && call.getNameAsString().equals(name);
  }
}
