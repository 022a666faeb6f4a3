package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypePatternExpr;
import dev.fermata.processor.check.Lambdas;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.DirectCall;
import dev.fermata.processor.resolve.Symbol;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Refuses references to {@code @Async} methods, direct calls that cannot be awaits, and for a team
 * that wants every suspension marked, all direct calls.
 */
final class DirectCallCheck implements BodyCheck {
  /** The processor's option: {@code awaited}, the default, or {@code explicit}. */
  static final String OPTION = "fermata.calls";

  /** Where a value is wanted, no function gives it without an await. */
  private static final String INSTEAD =
      "In an @Async body, what takes an async lambda lets it call %1$s: createTask(() -> ...),"
          + " async(() -> ...), asyncFunction(x -> ...) for a stream, a method of yours that takes an"
          + " AsyncFunction; and so does a loop in place of what takes this function.";

  private final boolean isExplicit;
  private final ReferencedFunctions functions;

  DirectCallCheck(ProcessingEnvironment environment) {
    this.isExplicit = "explicit".equals(environment.getOptions().get(OPTION));
    this.functions = new ReferencedFunctions(environment);
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
          .ifPresent(symbol -> reportReference(reference, symbol, method.declaration(), reporter));
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

  private void reportReference(
      MethodReferenceExpr reference, Symbol symbol, MethodDeclaration body, Reporter reporter) {
    String cure =
        functions.mayGiveCoroutine(reference)
            ? "Did you mean " + twin(reference, symbol, body) + "?"
            : INSTEAD.formatted(symbol.name());
    reporter.report(Message.DIRECT_REFERENCE, reference, symbol.name(), cure);
  }

  /** A twin as a function: a reference, or a lambda where the receiver is given. */
  private String twin(MethodReferenceExpr reference, Symbol symbol, MethodDeclaration body) {
    Expression receiver = reference.getScope();
    String companion = Companions.of(symbol);
    boolean isOwn = receiver.isThisExpr() || receiver.isSuperExpr();
    if (symbol.isStatic() || receiver.isTypeExpr() || (!isOwn && Stability.isTypeName(receiver))) {
      return companion + "::" + symbol.name();
    }
    DirectCall direct = reference.findData(Attribution.DIRECT_CALL).orElse(null);
    String home = direct != null && direct.isOfSuper() ? companion + ".Super" : companion;
    String instance = receiver.isSuperExpr() ? instance(direct) : receiver.toString();
    return Lambdas.of(
        functions.parameters(symbol, Attribution.ARITY.of(reference)),
        variables(body),
        names ->
            "%s.%s(%s)"
                .formatted(
                    home,
                    symbol.name(),
                    Stream.concat(Stream.of(instance), names.stream())
                        .collect(Collectors.joining(", "))));
  }

  /** Whose {@code super} it is. */
  private static String instance(@Nullable DirectCall direct) {
    String type = direct == null || direct.instance() == null ? "" : direct.instance().name();
    return type.isEmpty() ? "this" : type + ".this";
  }

  /** All names of variables, and others that may be. */
  private static Set<String> variables(MethodDeclaration body) {
    return body.findAll(SimpleName.class).stream()
        .filter(
            name ->
                name.getParentNode()
                    .filter(
                        it ->
                            it instanceof NameExpr
                                || it instanceof VariableDeclarator
                                || it instanceof Parameter
                                || it instanceof TypePatternExpr)
                    .isPresent())
        .map(SimpleName::getIdentifier)
        .collect(Collectors.toSet());
  }
}
