package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.expr.Expression;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;

/**
 * Refuses the use of a private member for which no accessor can be declared: {@code node.all()},
 * which gives a {@code List<T>}, where {@code node} is a {@code Node<? super Leaf>} of {@code class
 * Node<T extends Node<T>>}.
 */
final class InexpressibleMemberCheck implements BodyCheck {

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    for (Expression use : method.declaration().findAll(Expression.class)) {
      use.findData(Attribution.SYMBOL)
          .filter(member -> member.access() == Symbol.Access.INEXPRESSIBLE)
          .ifPresent(member -> reporter.report(Message.INEXPRESSIBLE_MEMBER, use, member.name()));
    }
  }
}
