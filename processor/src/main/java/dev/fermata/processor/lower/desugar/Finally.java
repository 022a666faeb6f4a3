package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Completion;
import dev.fermata.processor.lower.StatementRewriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a {@code finally} block as plain code after its {@code try}, whose completion is kept.
 *
 * <pre>{@code
 *                                      Throwable failure = null;
 * try {                                try {
 *   work();                              work();
 * } finally {                    →     } catch (Throwable error) {
 *   await(cleanUp());                    failure = error;
 * }                                    }
 *                                      await(cleanUp());
 *                                      if (failure != null) {
 *                                        throw failure;
 *                                      }
 * }</pre>
 *
 * <p>Invariant: no {@code try} with an await in any part has a {@code finally}. The block stands
 * once, whatever the number of ways into it.
 */
public final class Finally extends StatementRewriter {
  private final Body body;

  private Finally(Body body) {
    this.body = body;
  }

  public static void lower(Body body) {
    PendingCompletion.typeYields(body);
    new Finally(body).rewriteIn(body.block());
  }

  @Override
  protected List<Statement> rewrite(Statement statement, List<String> labels) {
    if (!(statement instanceof TryStmt attempt) || attempt.getFinallyBlock().isEmpty()) {
      return List.of(statement);
    }
    BlockStmt cleanUp = attempt.getFinallyBlock().get();
    attempt.removeFinallyBlock();
    List<Statement> guarded;
    if (attempt.getCatchClauses().isEmpty()) {
      BlockStmt block = attempt.getTryBlock();
      attempt.setTryBlock(new BlockStmt(new NodeList<>()));
      guarded = Ast.takeAll(block.getStatements());
    } else {
      guarded = List.of(attempt);
    }
    if (!Completion.isNormal(cleanUp)) {
      List<Statement> out = new ArrayList<>(OverriddenCompletion.guarded(body, guarded));
      out.addAll(Ast.takeAll(Ast.extensible(cleanUp).getStatements()));
      return out;
    }
    PendingCompletion completion = new PendingCompletion(body, guarded, false);
    List<Statement> out = new ArrayList<>(completion.guarded());
    out.addAll(Ast.takeAll(Ast.extensible(cleanUp).getStatements()));
    out.addAll(completion.after());
    return out;
  }
}
