package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.processor.discover.LombokForms;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends by a {@code finally} what a variable with Lombok's {@code @Cleanup} holds.
 *
 * <pre>{@code
 *                                       Reader in = open(file);
 *                                       try {
 * @Cleanup Reader in = open(file);        return await(parse(in));
 * return await(parse(in));          →   } finally {
 *                                         if (in != null) {
 *                                           in.close();
 *                                         }
 *                                       }
 * }</pre>
 *
 * <p>Invariant: there is no such variable.
 */
public final class Cleanups {
  private Cleanups() {}

  public static void lower(Body body) {
    List<VariableDeclarationExpr> declarations =
        new ArrayList<>(body.block().findAll(VariableDeclarationExpr.class));
    // The last one first: what comes behind a declaration moves as a whole.
    for (int i = declarations.size() - 1; i >= 0; i--) {
      VariableDeclarationExpr declaration = declarations.get(i);
      declaration.findData(LombokForms.CLEANUP).ifPresent(method -> guard(declaration, method));
    }
  }

  /** Guards all that comes behind a declaration, if it is a statement of its own. */
  private static void guard(VariableDeclarationExpr declaration, String closingMethod) {
    if (!(declaration.getParentNode().orElseThrow() instanceof ExpressionStmt statement)
        || !(statement.getParentNode().orElseThrow() instanceof NodeWithStatements<?> around)) {
      return;
    }
    NodeList<Statement> statements = around.getStatements();
    List<Statement> guarded = Ast.takeAll(statements);
    int next = 0;
    while (guarded.get(next++) != statement) {
      // What is equal need not be the same: two declarations may read alike.
    }
    statements.addAll(guarded.subList(0, next));
    List<Statement> rest = guarded.subList(next, guarded.size());
    for (int i = declaration.getVariables().size() - 1; i >= 0; i--) {
      rest = List.of(Ast.at(statement, guard(declaration.getVariable(i), closingMethod, rest)));
    }
    statements.addAll(rest);
  }

  private static Statement guard(
      VariableDeclarator variable, String closingMethod, List<Statement> statements) {
    Expression held = Ast.local(variable.getNameAsString(), Ast.typeOf(variable));
    TryStmt attempt = new TryStmt();
    attempt.setTryBlock(Ast.block(statements));
    attempt.setFinallyBlock(
        Ast.block(
            List.of(
                Ast.ifThen(
                    Ast.isNotNull(held),
                    List.of(new ExpressionStmt(Ast.call(held.clone(), closingMethod)))))));
    return attempt;
  }
}
