package dev.fermata.processor.lower.lambdas;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.Scopes;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Bodies of code that was taken out of another one. */
final class NestedBodies {
  private NestedBodies() {}

  /** The body of what stands around its instances, if there are any, where {@code outer} does. */
  static Body of(AsyncMethod method, Body outer) {
    return of(
        method, method.declaration().getBody().orElseThrow().clone(), outer.isInInstance(), outer);
  }

  /**
   * The body of a block.
   *
   * @param isInInstance whether an instance of a local class is around it: what the class captures,
   *     and that instance itself, are in scope and not passed
   */
  static Body of(AsyncMethod method, BlockStmt block, boolean isInInstance, Body outer) {
    Body body = new Body(outer.type(), method, block, isInInstance);
    body.classesAround().addAll(outer.classesAround());
    body.classesAround().forEach(body.names()::reserve);
    Set<Node> own = Collections.newSetFromMap(new IdentityHashMap<>());
    Scopes.of(body).stream().map(Local::uses).forEach(own::addAll);
    block.walk(
        NameExpr.class,
        name -> {
          if (!own.contains(name) && isVariable(name)) {
            body.names().keep(name.getNameAsString());
          }
        });
    return body;
  }

  private static boolean isVariable(NameExpr name) {
    return name.findData(Attribution.SYMBOL)
        .map(symbol -> symbol.kind() == Symbol.Kind.LOCAL)
        .orElse(true);
  }
}
