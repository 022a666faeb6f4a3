package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.ForEachHeader;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.StatementRewriter;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.lower.witness.Witness;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Wildcard;
import java.util.ArrayList;
import java.util.List;

/**
 * Spells out a for-each loop that awaits in its body, as JLS 14.14.2 defines it.
 *
 * <pre>{@code
 * for (User user : users) {            for (Iterator<? extends User> iterator = users.iterator();
 *   await(greet(user));          →         iterator.hasNext(); ) {
 * }                                      User user = iterator.next();
 *                                        await(greet(user));
 *                                      }
 * }</pre>
 *
 * <p>Invariant: no for-each loop has an await in its body. Each iteration has a loop variable of
 * its own, as before.
 */
public final class EnhancedFor extends StatementRewriter {
  private static final String ITERATOR = "java.util.Iterator";

  private final Body body;

  private EnhancedFor(Body body) {
    this.body = body;
  }

  public static void lower(Body body) {
    new EnhancedFor(body).rewriteIn(body.block());
  }

  @Override
  protected List<Statement> rewrite(Statement statement, List<String> labels) {
    if (!(statement instanceof ForEachStmt loop) || !Awaits.in(loop.getBody())) {
      return List.of(statement);
    }
    ExpressionType type = Ast.typeOf(loop.getIterable());
    return type.isArray() ? overArray(loop, type) : List.of(overIterable(loop, type));
  }

  private Statement overIterable(ForEachStmt loop, ExpressionType type) {
    ForEachHeader header = ForEachHeader.of(loop);
    ExpressionType element = Attribution.ELEMENT_TYPE.of(loop);
    ExpressionType iteratorType = iteratorOf(type, element.nameable());
    NameExpr iterator = Ast.local(body.names().fresh("iterator"), iteratorType);
    Expression start =
        Ast.typed(Ast.call(Ast.enclosed(Ast.take(loop.getIterable())), "iterator"), iteratorType);
    NameExpr next = iterator.clone();
    if (isNarrowed(loop, element)) {
      Witness.take(start, next);
    }
    ExpressionStmt declaration =
        Ast.declare(body.types().tree(iteratorType), iterator, header.mark(start));
    return new ForStmt(
        new NodeList<>(Ast.take(declaration.getExpression())),
        header.mark(Ast.typed(Ast.call(iterator.clone(), "hasNext"), Types.BOOLEAN)),
        new NodeList<>(),
        bodyOf(loop, header.mark(Ast.typed(Ast.call(next, "next"), element))));
  }

  /** Whether the loop variable is of another type than the elements are known to be of. */
  private static boolean isNarrowed(ForEachStmt loop, ExpressionType element) {
    VariableDeclarator variable = loop.getVariable().getVariable(0);
    TypeRef declared = Ast.typeOf(variable).type();
    return !element.isExact()
        && !variable.getType().isVarType()
        && !declared.equals(element.type())
        && !declared.equals(TypeRef.OBJECT);
  }

  private List<Statement> overArray(ForEachStmt loop, ExpressionType type) {
    ForEachHeader header = ForEachHeader.of(loop);
    List<Statement> statements = new ArrayList<>();
    Expression iterable = Ast.take(loop.getIterable());
    NameExpr array;
    if (Stability.isUnassignedLocal(iterable, loop.getBody())) {
      array = (NameExpr) iterable;
    } else {
      array = Ast.local(body.names().fresh("array"), type.nameable());
      statements.add(Ast.declare(body.types().tree(type.nameable()), array, header.mark(iterable)));
    }
    NameExpr index = Ast.local(body.names().fresh("i"), Types.INT);
    ExpressionStmt start = Ast.declare(body.types().tree(Types.INT), index, Ast.number(0));
    Expression length = Ast.typed(new FieldAccessExpr(array.clone(), "length"), Types.INT);
    ExpressionType component = Attribution.ELEMENT_TYPE.of(loop);
    NameExpr indexed = array.clone();
    if (isNarrowed(loop, component)) {
      Witness.take(iterable, indexed);
    }
    statements.add(
        new ForStmt(
            new NodeList<>(Ast.take(start.getExpression())),
            header.mark(
                Ast.typed(
                    new BinaryExpr(index.clone(), length, BinaryExpr.Operator.LESS),
                    Types.BOOLEAN)),
            new NodeList<>(
                Ast.typed(
                    new UnaryExpr(index.clone(), UnaryExpr.Operator.POSTFIX_INCREMENT), Types.INT)),
            bodyOf(
                loop,
                header.mark(Ast.typed(new ArrayAccessExpr(indexed, index.clone()), component)))));
    return statements;
  }

  /** The loop's body, which begins with the loop variable set to the element. */
  private static BlockStmt bodyOf(ForEachStmt loop, Expression element) {
    VariableDeclarationExpr variable = loop.getVariable();
    loop.setVariable(new VariableDeclarationExpr());
    variable.getVariable(0).setInitializer(element);
    Statement inner = loop.getBody();
    loop.setBody(new EmptyStmt());
    BlockStmt block = inner instanceof BlockStmt it ? it : Ast.block(List.of(inner));
    block.getStatements().addFirst(new ExpressionStmt(variable));
    return block;
  }

  private static ExpressionType iteratorOf(ExpressionType iterable, ExpressionType element) {
    boolean isExact =
        iterable.type() instanceof Declared declared
            && declared.canonicalName().startsWith("java.util.")
            && declared.arguments().equals(List.of(element.type()))
            && !element.type().equals(TypeRef.OBJECT);
    return new ExpressionType(
        Declared.of(ITERATOR, isExact ? element.type() : Wildcard.upTo(element.type())),
        Declared.named(ITERATOR),
        ExpressionType.Kind.REFERENCE,
        element.isExact(),
        element.isRaw(),
        element.isDeprecated(),
        List.of());
  }
}
