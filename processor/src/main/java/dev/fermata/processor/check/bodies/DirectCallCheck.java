package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.DirectCall;
import dev.fermata.processor.resolve.Symbol;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Refuses references to {@code @Async} methods, direct calls that cannot be awaits, and for a team
 * that wants every suspension marked, all direct calls.
 */
final class DirectCallCheck implements BodyCheck {
  /** The processor's option: {@code awaited}, the default, or {@code explicit}. */
  static final String OPTION = "fermata.calls";

  private final boolean isExplicit;

  DirectCallCheck(Map<String, String> options) {
    this.isExplicit = "explicit".equals(options.get(OPTION));
  }

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    for (MethodCallExpr call : method.declaration().findAll(MethodCallExpr.class)) {
      if (call.containsData(Attribution.DIRECT_CALL)) {
        DirectCall direct = Attribution.DIRECT_CALL.of(call);
        if (isExplicit) {
          reporter.report(Message.DIRECT_CALL, call, direct.twin().name(), call);
        }
      } else {
        call.findData(Attribution.SYMBOL)
            .filter(symbol -> symbol.isAsync() && !symbol.owner().isEmpty())
            .ifPresent(symbol -> reportThroughValue(call, symbol, reporter));
      }
    }
    for (MethodReferenceExpr reference : method.declaration().findAll(MethodReferenceExpr.class)) {
      reference
          .findData(Attribution.SYMBOL)
          .filter(Symbol::isAsync)
          .filter(symbol -> !isBoundLater(reference))
          .ifPresent(symbol -> reportReference(reference, symbol, reporter));
    }
  }

  private static void reportThroughValue(MethodCallExpr call, Symbol symbol, Reporter reporter) {
    String type = symbol.owner().substring(symbol.owner().lastIndexOf('.') + 1);
    MethodCallExpr named = call.clone();
    named.removeScope();
    reporter.report(Message.DIRECT_CALL, call, symbol.name(), type + "." + named);
  }

  /** Whether a reference is to a generator, of a receiver that is evaluated with it. */
  private static boolean isBoundLater(MethodReferenceExpr reference) {
    return reference
        .findData(Attribution.DIRECT_CALL)
        .filter(direct -> !direct.isAwaited())
        .isPresent();
  }

  private static void reportReference(
      MethodReferenceExpr reference, Symbol symbol, Reporter reporter) {
    reporter.report(Message.DIRECT_REFERENCE, reference, symbol.name(), twin(reference, symbol));
  }

  /** A twin as a function: a reference, or a lambda where the receiver is given. */
  private static String twin(MethodReferenceExpr reference, Symbol symbol) {
    Expression receiver = reference.getScope();
    String companion = Companions.of(symbol);
    boolean isOwn = receiver.isThisExpr() || receiver.isSuperExpr();
    if (symbol.isStatic() || receiver.isTypeExpr() || (!isOwn && Stability.isTypeName(receiver))) {
      return companion + "::" + symbol.name();
    }
    List<String> arguments =
        IntStream.rangeClosed(1, Attribution.ARITY.of(reference))
            .mapToObj(number -> "argument" + number)
            .toList();
    boolean isOfSuper =
        reference.findData(Attribution.DIRECT_CALL).filter(DirectCall::isOfSuper).isPresent();
    String home = isOfSuper ? companion + ".Super" : companion;
    String instance = receiver.isSuperExpr() ? "this" : receiver.toString();
    return "(%s) -> %s.%s(%s)"
        .formatted(
            String.join(", ", arguments),
            home,
            symbol.name(),
            Stream.concat(Stream.of(instance), arguments.stream())
                .collect(Collectors.joining(", ")));
  }
}
