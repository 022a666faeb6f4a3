package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.types.TypeRef.Declared;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The local types that are seen where their names are not: {@code var} and inference take the type
 * of a value out of the switch expression or lambda that declares it, and with it the types that it
 * uses.
 */
final class EscapingTypes {
  private EscapingTypes() {}

  static Set<Local> of(List<Local> locals) {
    List<Local> types = locals.stream().filter(Local::isType).toList();
    Set<Local> escaping = new HashSet<>();
    Deque<Local> found = new ArrayDeque<>();
    types.stream()
        .filter(type -> isSeenOutside(type.declaration(), type.nameInFacts()))
        .forEach(found::add);
    while (!found.isEmpty()) {
      Node declaration = found.peek().declaration();
      if (escaping.add(found.remove())) {
        types.stream()
            .filter(it -> !it.declaration().isDescendantOf(declaration))
            .filter(it -> it.isUsedIn(declaration))
            .forEach(found::add);
      }
    }
    return escaping;
  }

  /**
   * Whether a class is seen outside of what declares it.
   *
   * @param name the name by which facts know it
   */
  static boolean isSeenOutside(Node declaration, String name) {
    return declaration.stream(Node.TreeTraversal.PARENTS)
        .filter(it -> it instanceof SwitchExpr || it instanceof LambdaExpr)
        .anyMatch(
            it ->
                Ast.typeOf(it)
                    .type()
                    .mentions(
                        mentioned -> mentioned instanceof Declared named && named.isIn(name)));
  }
}
