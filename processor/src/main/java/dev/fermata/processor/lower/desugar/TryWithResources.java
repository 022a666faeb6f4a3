package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.StatementRewriter;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.lower.witness.Witness;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.AwaitCall;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.ArrayList;
import java.util.List;

/**
 * Closes resources by plain code, as JLS 14.20.3 defines it, and awaits the exit of scopes.
 *
 * <pre>{@code
 *                                      TaskGroup group = new TaskGroup();
 *                                      Throwable failure = null;
 * try (var group = new TaskGroup()) {  try {
 *   work(group);                         work(group);
 * }                              →     } catch (Throwable error) {
 *                                        failure = error;
 *                                      }
 *                                      boolean swallowed = await(group.exit(failure));
 *                                      if (!swallowed && failure != null) {
 *                                        throw failure;
 *                                      }
 * }</pre>
 *
 * <p>Invariant: no {@code try} statement that awaits has resources.
 */
public final class TryWithResources extends StatementRewriter {
  private static final ExpressionType BOXED_BOOLEAN = ExpressionType.of("java.lang.Boolean");

  private final Body body;

  private TryWithResources(Body body) {
    this.body = body;
  }

  public static void lower(Body body) {
    PendingCompletion.typeYields(body);
    new TryWithResources(body).rewriteIn(body.block());
  }

  @Override
  protected List<Statement> rewrite(Statement statement, List<String> labels) {
    if (!(statement instanceof TryStmt attempt) || attempt.getResources().isEmpty()) {
      return List.of(statement);
    }
    BlockStmt block = attempt.getTryBlock();
    attempt.setTryBlock(new BlockStmt(new NodeList<>()));
    List<Expression> resources = List.copyOf(attempt.getResources());
    attempt.getResources().clear();
    if (!Awaits.in(block) && resources.stream().noneMatch(TryWithResources::isAwaiting)) {
      // Only the clauses await: the resources may stay with the block.
      TryStmt inner = new TryStmt();
      inner.setResources(new NodeList<>(resources));
      inner.setTryBlock(block);
      attempt.setTryBlock(Ast.block(List.of(inner)));
      return List.of(attempt);
    }
    List<Statement> lowered = Ast.takeAll(block.getStatements());
    for (int i = resources.size() - 1; i >= 0; i--) {
      lowered = guard(resources.get(i), lowered);
    }
    if (attempt.getCatchClauses().isEmpty() && attempt.getFinallyBlock().isEmpty()) {
      return lowered;
    }
    attempt.setTryBlock(Ast.block(lowered));
    return List.of(attempt);
  }

  private static boolean isAwaiting(Expression resource) {
    return Awaits.in(resource) || Awaits.isAsyncScope(resource);
  }

  private List<Statement> guard(Expression resource, List<Statement> statements) {
    boolean isScope = Awaits.isAsyncScope(resource);
    List<Statement> out = new ArrayList<>();
    NameExpr variable = variable(resource, out);
    boolean isNew =
        resource instanceof VariableDeclarationExpr declaration
            && declaration.getVariable(0).getInitializer().orElseThrow().isObjectCreationExpr();
    PendingCompletion completion = new PendingCompletion(body, statements, isScope);
    out.addAll(completion.guarded());
    List<Statement> leave = isScope ? exit(variable, completion) : close(variable, completion);
    if (isNew) {
      out.addAll(leave);
    } else {
      out.add(Ast.ifThen(Ast.isNotNull(variable.clone()), leave));
    }
    out.addAll(completion.after());
    return out;
  }

  /** The variable that holds a resource: a declared one, an existing one, or one for a field. */
  private NameExpr variable(Expression resource, List<Statement> out) {
    if (resource instanceof VariableDeclarationExpr declaration) {
      VariableDeclarator declarator = declaration.getVariable(0);
      out.add(Ast.at(declaration, new ExpressionStmt(declaration)));
      NameExpr declared = Ast.local(declarator.getNameAsString(), Ast.typeOf(declarator));
      Witness.pass(declarator, declared);
      return declared;
    }
    if (resource instanceof NameExpr name && Stability.isLocal(name)) {
      return name;
    }
    ExpressionType type = Ast.typeOf(resource);
    NameExpr variable = Ast.local(body.names().fresh("resource"), type);
    Witness.pass(resource, variable);
    out.add(Ast.at(resource, Ast.declare(body.types().tree(type), variable, resource)));
    return variable;
  }

  private List<Statement> close(NameExpr variable, PendingCompletion completion) {
    NameExpr suppressed = Ast.local(body.names().fresh("suppressed"), Types.THROWABLE);
    TryStmt quietly = new TryStmt();
    quietly.setTryBlock(Ast.block(List.of(closing(variable))));
    quietly.setCatchClauses(
        new NodeList<>(
            PendingCompletion.catching(
                body,
                suppressed,
                List.of(
                    new ExpressionStmt(
                        Ast.call(completion.failure(), "addSuppressed", suppressed.clone()))))));
    return List.of(
        Ast.ifThenElse(
            Ast.isNull(completion.failure()), List.of(closing(variable)), List.of(quietly)));
  }

  private static Statement closing(NameExpr variable) {
    return new ExpressionStmt(Ast.call(variable.clone(), "close"));
  }

  /** Awaits the exit; its error replaces that of the block, and carries it. */
  private List<Statement> exit(NameExpr variable, PendingCompletion completion) {
    NameExpr swallowed = Ast.local(body.names().fresh("swallowed"), Types.BOOLEAN);
    MethodCallExpr exit =
        new MethodCallExpr("await", Ast.call(variable.clone(), "exit", completion.failure()));
    exit.setData(Attribution.TYPE, BOXED_BOOLEAN);
    exit.setData(Attribution.AWAIT, new AwaitCall(BOXED_BOOLEAN, AwaitCall.Operand.AWAITABLE));
    NameExpr error = Ast.local(body.names().fresh("error"), Types.THROWABLE);
    TryStmt attempt = new TryStmt();
    attempt.setTryBlock(Ast.block(List.of(Ast.assign(swallowed, exit))));
    attempt.setCatchClauses(
        new NodeList<>(
            PendingCompletion.catching(
                body,
                error,
                List.of(carry(error, completion.failure()), Ast.throwing(error.clone())))));
    return List.of(
        Ast.declare(body.types().tree(Types.BOOLEAN), swallowed, null),
        attempt,
        Ast.ifThen(
            swallowed.clone(), List.of(Ast.assign(completion.failure(), new NullLiteralExpr()))));
  }

  private static Statement carry(NameExpr error, NameExpr failure) {
    return new ExpressionStmt(
        new MethodCallExpr(
            new NameExpr("dev.fermata.AsyncScope"),
            "suppress",
            new NodeList<>(error.clone(), failure.clone())));
  }
}
