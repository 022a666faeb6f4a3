package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.TypePatternExpr;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.Scopes;

/**
 * Writes the type of a {@code var} whose scope holds an await: it may become a field.
 *
 * <pre>{@code
 * var users = find();                     java.util.List<User> users = find();
 * await(store(users));              →     await(store(users));
 * }</pre>
 *
 * <p>Invariant: where {@code var} is left in the scope of an await, its type cannot be named.
 */
public final class ResolveVar {
  private ResolveVar() {}

  public static void lower(Body body) {
    for (Local local : Scopes.of(body)) {
      if (local.isAwaitInScope() && local.owners().isEmpty()) {
        if (local.declaration() instanceof VariableDeclarator declarator
            && declarator.getType().isVarType()) {
          declarator.setType(body.types().tree(Ast.typeOf(declarator)));
        } else if (local.declaration() instanceof TypePatternExpr pattern
            && pattern.getType().isVarType()) {
          pattern.setType(body.types().tree(Ast.typeOf(pattern)));
        }
      }
    }
  }
}
