package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.DirectCall;
import dev.fermata.processor.resolve.Symbol;
import java.util.Map;
import java.util.Set;

/**
 * Refuses {@code when(store.load("k"))} of Mockito, where {@code load} is {@code @Async}: in an
 * {@code @Async} body the call is awaited, and the mock hears of it through the twin and late.
 */
final class StubbingCheck implements BodyCheck {
  private static final Map<String, Set<String>> STUBBING =
      Map.of(
          "org.mockito.Mockito", Set.of("when"),
          "org.mockito.BDDMockito", Set.of("given", "when"));

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    for (MethodCallExpr call : method.declaration().findAll(MethodCallExpr.class)) {
      if (call.findData(Attribution.SYMBOL).filter(StubbingCheck::isStubbing).isPresent()) {
        for (Expression argument : call.getArguments()) {
          argument
              .findData(Attribution.DIRECT_CALL)
              .ifPresent(direct -> report(call, argument, direct, reporter));
        }
      }
    }
  }

  private static boolean isStubbing(Symbol method) {
    return STUBBING.getOrDefault(method.owner(), Set.of()).contains(method.name());
  }

  private static void report(
      MethodCallExpr call, Expression argument, DirectCall direct, Reporter reporter) {
    reporter.report(
        Message.STUBBING_AWAITS, argument, call.getNameAsString(), direct.twin().name());
  }
}
