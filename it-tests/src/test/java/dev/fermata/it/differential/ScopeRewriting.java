package dev.fermata.it.differential;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says in plain Java what a try-with-resources over an {@code AsyncScope} means, which plain Java
 * has no word for. Such a resource is declared with the type {@code Scope} or {@code
 * AsyncIterator}.
 *
 * <pre>{@code
 * try (Scope s = scope("a")) { body }
 *
 * left1: {
 *   final Scope s = scope("a");
 *   Throwable thrown1 = null;
 *   try { body } catch (Throwable t1) { thrown1 = t1; throw t1; }
 *   finally { if (leave(s, thrown1)) break left1; }
 * }
 * }</pre>
 */
final class ScopeRewriting {
  private static final Set<String> SCOPES = Set.of("Scope", "AsyncIterator");
  private static final Pattern SCOPE =
      Pattern.compile("[(;]\\s*(?:%s)\\b".formatted(String.join("|", SCOPES)));

  private int count;

  private ScopeRewriting() {}

  /** The source with every scope written out. */
  static Source rewrite(Source source) {
    if (!SCOPE.matcher(source.text()).find()) {
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
        && declaration.getElementType() instanceof ClassOrInterfaceType type
        && SCOPES.contains(type.getNameAsString());
  }

  private static Statement plain(Expression resource, Statement body) {
    return new TryStmt()
        .setResources(new NodeList<>(resource.clone()))
        .setTryBlock(new BlockStmt(new NodeList<>(body)));
  }

  private Statement scope(VariableDeclarationExpr resource, Statement body) {
    VariableDeclarator variable = resource.getVariable(0);
    return scope(
        String.valueOf(++count),
        resource.getElementType().asString(),
        variable.getNameAsString(),
        variable.getInitializer().orElseThrow(),
        body);
  }

  /** A scope written out; no two have the same id. */
  static Statement scope(
      String id, String type, String name, Expression initializer, Statement body) {
    return Parsing.statement(
        """
        left%1$s: {
          final %2$s %3$s = %4$s;
          Throwable thrown%1$s = null;
          try { %5$s } catch (Throwable t%1$s) { thrown%1$s = t%1$s; throw t%1$s; }
          finally {
            if (dev.fermata.AsyncScope.leave(%3$s, thrown%1$s)) break left%1$s;
          }
        }
        """
            .formatted(id, type, name, initializer, body));
  }
}
