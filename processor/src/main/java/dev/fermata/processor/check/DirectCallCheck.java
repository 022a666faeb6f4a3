package dev.fermata.processor.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a call of an {@code @Async} method that does not go through its companion. */
final class DirectCallCheck implements BodyCheck {

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    for (MethodCallExpr call : method.declaration().findAll(MethodCallExpr.class)) {
      Symbol symbol = asyncMethod(call);
      if (symbol != null) {
        String twin = twinCall(call, symbol);
        String cure = isAwaited(call) ? twin : "await(" + twin + ")";
        reporter.report(Message.DIRECT_CALL, call, symbol.name(), cure);
      }
    }
    for (MethodReferenceExpr reference : method.declaration().findAll(MethodReferenceExpr.class)) {
      Symbol symbol = asyncMethod(reference);
      if (symbol != null) {
        String twin = Companions.of(symbol) + "::" + symbol.name();
        reporter.report(Message.DIRECT_REFERENCE, reference, symbol.name(), twin);
      }
    }
  }

  private static @Nullable Symbol asyncMethod(Node node) {
    Symbol symbol = node.containsData(Attribution.SYMBOL) ? node.getData(Attribution.SYMBOL) : null;
    return symbol != null && symbol.isAsync() ? symbol : null;
  }

  private static boolean isAwaited(MethodCallExpr call) {
    return call.getParentNode().filter(p -> p.containsData(Attribution.AWAIT)).isPresent();
  }

  private static String twinCall(MethodCallExpr call, Symbol symbol) {
    List<String> arguments = new ArrayList<>();
    Expression receiver = call.getScope().orElse(null);
    boolean isSuper = receiver instanceof SuperExpr;
    if (!symbol.isStatic()) {
      arguments.add(receiver == null || isSuper ? "this" : receiver.toString());
    }
    call.getArguments().forEach(argument -> arguments.add(argument.toString()));
    return Companions.of(symbol)
        + (isSuper ? ".Super." : ".")
        + symbol.name()
        + "("
        + String.join(", ", arguments)
        + ")";
  }
}
