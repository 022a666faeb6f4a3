package dev.fermata.it.differential;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Says in plain Java what a try-with-resources over an {@code AsyncScope} means, which plain Java
 * has no word for. Such a resource is declared with the type {@code Scope}.
 *
 * <pre>{@code
 * try (Scope s = scope("a")) { body }
 *
 * left1: {
 *   final Scope s = scope("a");
 *   Throwable thrown1 = null;
 *   try { body } catch (Throwable t1) { thrown1 = t1; throw t1; }
 *   finally { if (Loop.exit(s, thrown1)) break left1; }
 * }
 * }</pre>
 */
final class ScopeRewriting {
  private int count;

  private ScopeRewriting() {}

  /** The source with every scope written out. */
  static Source rewrite(Source source) {
    if (!source.text().contains("(Scope ") && !source.text().contains("; Scope ")) {
      return source;
    }
    CompilationUnit unit = Parsing.file(source.text());
    ScopeRewriting rewriting = new ScopeRewriting();
    List<TryStmt> statements = new ArrayList<>(unit.findAll(TryStmt.class));
    // Inner ones first: an outer one is written anew.
    Collections.reverse(statements);
    statements.stream()
        .filter(statement -> statement.getResources().stream().anyMatch(ScopeRewriting::isScope))
        .forEach(rewriting::rewrite);
    return source.withText(unit.toString());
  }

  private void rewrite(TryStmt statement) {
    Statement body = statement.getTryBlock();
    for (int i = statement.getResources().size() - 1; i >= 0; i--) {
      Expression resource = statement.getResources().get(i);
      body =
          isScope(resource)
              ? scope((VariableDeclarationExpr) resource, body)
              : plain(resource, body);
    }
    boolean hasClauses =
        !statement.getCatchClauses().isEmpty() || statement.getFinallyBlock().isPresent();
    if (hasClauses) {
      statement.setTryBlock(new BlockStmt(new NodeList<>(body)));
      statement.setResources(new NodeList<>());
    } else {
      statement.replace(body);
    }
  }

  private static boolean isScope(Expression resource) {
    return resource instanceof VariableDeclarationExpr declaration
        && declaration.getElementType().asString().equals("Scope");
  }

  private static Statement plain(Expression resource, Statement body) {
    return new TryStmt()
        .setResources(new NodeList<>(resource.clone()))
        .setTryBlock(new BlockStmt(new NodeList<>(body)));
  }

  private Statement scope(VariableDeclarationExpr resource, Statement body) {
    VariableDeclarator variable = resource.getVariable(0);
    int id = ++count;
    return Parsing.statement(
        """
        left%1$d: {
          final Scope %2$s = %3$s;
          Throwable thrown%1$d = null;
          try { %4$s } catch (Throwable t%1$d) { thrown%1$d = t%1$d; throw t%1$d; }
          finally {
            if (dev.fermata.it.differential.probe.Loop.exit(%2$s, thrown%1$d)) break left%1$d;
          }
        }
        """
            .formatted(
                id, variable.getNameAsString(), variable.getInitializer().orElseThrow(), body));
  }
}
