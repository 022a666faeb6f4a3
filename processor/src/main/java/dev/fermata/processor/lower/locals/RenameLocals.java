package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.fermata.processor.lower.AsyncCode;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.Scopes;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Attribution.Inherited;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives each local variable of the method a name of its own, since the passes that follow move
 * declarations, and none that the companion needs for itself.
 *
 * <pre>{@code
 * for (String part : a) {…}            for (String part : a) {…}
 * for (String part : b) {…}      →     for (String part1 : b) {…}
 * int state = 0;                       int state1 = 0;
 * }</pre>
 *
 * <p>Invariant: no two variables of the method, lambda parameters included, have one name if one of
 * them belongs to the method itself, and none that of a local type. No variable that a local type
 * captures has a name that means another one in a class. One without a name gets one where its
 * statement is taken apart. Names in local and anonymous classes stay, and in async lambdas, which
 * become bodies of their own.
 */
public final class RenameLocals {
  private RenameLocals() {}

  public static void lower(Body body) {
    List<Local> locals = Scopes.of(body);
    Set<String> inClasses = namesInClasses(body);
    Predicate<Local> isUnfit =
        local -> body.names().isReserved(local.name()) || isCaptured(local, inClasses);
    Set<String> taken = new HashSet<>();
    // A field would obscure the type where the variable was not in scope (JLS 6.4.2).
    locals.stream().filter(Local::isType).forEach(type -> taken.add(type.name()));
    for (Local local : locals) {
      if (isOfMethod(local) && local.isUnnamed()) {
        if (local.isTakenApart()) {
          rename(local, body.names().fresh("ignored"), body);
        }
      } else if (isOfMethod(local) && (isUnfit.test(local) || !taken.add(local.name()))) {
        rename(local, body.names().renamed(local.name()), body);
      }
    }
    for (Local local : locals) {
      if (isInLambda(local) && (isUnfit.test(local) || taken.contains(local.name()))) {
        rename(local, body.names().renamed(local.name()), body);
      }
    }
  }

  /** The names of variables that local and anonymous classes have or inherit. */
  private static Set<String> namesInClasses(Body body) {
    Set<String> names = new HashSet<>();
    body.block()
        .walk(
            node -> {
              node.findData(Attribution.INHERITED).map(Inherited::fields).ifPresent(names::addAll);
              boolean isVariable =
                  node instanceof VariableDeclarator
                      || node instanceof Parameter
                      || node instanceof TypePatternExpr;
              if (isVariable && isIn(node, BodyDeclaration.class)) {
                names.add(((NodeWithSimpleName<?>) node).getNameAsString());
              }
            });
    return names;
  }

  /**
   * Whether a local type captures a variable of one of the names. Where an instance is created, the
   * variable is spoken of, and there the name may mean another.
   */
  private static boolean isCaptured(Local local, Set<String> names) {
    return names.contains(local.name())
        && local.uses().stream().anyMatch(RenameLocals::isInNamedClass);
  }

  private static boolean isInNamedClass(Node node) {
    return node.stream(Node.TreeTraversal.PARENTS)
        .anyMatch(it -> it instanceof TypeDeclaration<?> || it.containsData(AsyncCode.CLASS_NAME));
  }

  private static boolean isIn(Node node, Class<?> kind) {
    return node.stream(Node.TreeTraversal.PARENTS).anyMatch(kind::isInstance);
  }

  private static boolean isOfMethod(Local local) {
    return !local.isType() && local.owners().isEmpty();
  }

  private static boolean isInLambda(Local local) {
    return !local.isType()
        && !local.owners().isEmpty()
        && local.isOfBody()
        && local.owners().stream().allMatch(it -> it instanceof LambdaExpr);
  }

  private static void rename(Local local, String name, Body body) {
    Node declaration = local.declaration();
    if (declaration.isDescendantOf(body.block())) {
      ((NodeWithSimpleName<?>) declaration).setName(name);
    } else {
      body.renameParameter(local.name(), name);
    }
    local.uses().forEach(use -> ((NameExpr) use).setName(name));
  }
}
