package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.ForEachHeader;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.AwaitCall;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Wildcard;
import java.util.ArrayList;
import java.util.List;

/**
 * Spells out a loop over what an iterator gives.
 *
 * <pre>{@code
 *                                      try (AsyncIterator<? extends Row> items = rows()) {
 * for (Row row : awaitEach(rows())) {    while (await(items.moveNext())) {
 *   use(row);                      →       Row row = items.current();
 * }                                        use(row);
 *                                        }
 *                                      }
 * }</pre>
 *
 * <p>Invariant: no call of {@code awaitEach} is left.
 */
public final class AwaitEach {
  private static final ExpressionType BOXED_BOOLEAN = ExpressionType.of("java.lang.Boolean");
  private static final String ITERATOR = "dev.fermata.AsyncIterator";

  private final Body body;

  private AwaitEach(Body body) {
    this.body = body;
  }

  public static void lower(Body body) {
    List<ForEachStmt> loops = new ArrayList<>();
    collect(body.block(), loops);
    loops.forEach(new AwaitEach(body)::spellOut);
  }

  private static void collect(Node node, List<ForEachStmt> loops) {
    if (node instanceof ForEachStmt loop && AwaitCall.isAwaitEach(loop.getIterable())) {
      loops.add(loop);
    }
    for (Node child : node.getChildNodes()) {
      if (!Awaits.isClosed(child)) {
        collect(child, loops);
      }
    }
  }

  private void spellOut(ForEachStmt loop) {
    ForEachHeader header = ForEachHeader.of(loop);
    ExpressionType element = Attribution.ELEMENT_TYPE.of(loop);
    NameExpr items = Ast.local(body.names().fresh("items"), iteratorOf(element.nameable()));
    Statement labeled = outermost(loop);
    TryStmt scope = new TryStmt();
    scope.setTryBlock(new BlockStmt());
    labeled.replace(scope);
    labeled.getComment().ifPresent(scope::setComment);
    labeled.setComment(null);
    scope.getResources().add(resource(loop, items, header));
    WhileStmt turns = turns(loop, items, element, header);
    if (labeled != loop) {
      loop.replace(turns);
      scope.getTryBlock().addStatement(labeled);
    } else {
      scope.getTryBlock().addStatement(turns);
    }
    Ast.at(loop, scope);
    Ast.at(loop, turns);
  }

  /** The loop with its labels. */
  private static Statement outermost(ForEachStmt loop) {
    Statement outermost = loop;
    while (outermost.getParentNode().orElseThrow() instanceof LabeledStmt label) {
      outermost = label;
    }
    return outermost;
  }

  private VariableDeclarationExpr resource(ForEachStmt loop, NameExpr items, ForEachHeader header) {
    MethodCallExpr each = (MethodCallExpr) Ast.unenclosed(loop.getIterable());
    Expression iterated = each.getArgument(0);
    each.setArgument(0, new NameExpr("taken"));
    ExpressionStmt declaration =
        Ast.declare(
            body.types().tree(Ast.typeOf(items)), items, header.mark(Ast.unenclosed(iterated)));
    VariableDeclarationExpr resource =
        (VariableDeclarationExpr) Ast.take(declaration.getExpression());
    resource.setData(Attribution.ASYNC_SCOPE, true);
    return resource;
  }

  private static WhileStmt turns(
      ForEachStmt loop, NameExpr items, ExpressionType element, ForEachHeader header) {
    MethodCallExpr move =
        new MethodCallExpr("await", header.mark(Ast.call(items.clone(), "moveNext")));
    move.setData(Attribution.TYPE, BOXED_BOOLEAN);
    move.setData(Attribution.AWAIT, new AwaitCall(BOXED_BOOLEAN, AwaitCall.Operand.NEXT));
    Expression current = header.mark(Ast.typed(Ast.call(items.clone(), "current"), element));
    VariableDeclarationExpr variable = loop.getVariable();
    loop.setVariable(new VariableDeclarationExpr());
    Expression taking;
    if (Ast.isUnnamed(variable.getVariable(0))) {
      taking = current;
    } else {
      variable.getVariable(0).setInitializer(current);
      taking = variable;
    }
    Statement inner = Ast.takeBody(loop);
    BlockStmt block = inner instanceof BlockStmt it ? it : Ast.block(List.of(inner));
    block.getStatements().addFirst(Ast.at(loop, new ExpressionStmt(taking)));
    return new WhileStmt(move, block);
  }

  private static ExpressionType iteratorOf(ExpressionType element) {
    return new ExpressionType(
        Declared.of(ITERATOR, Wildcard.upTo(element.type())),
        Declared.named(ITERATOR),
        ExpressionType.Kind.REFERENCE,
        element.isExact(),
        element.isRaw(),
        element.isDeprecated(),
        List.of());
  }
}
