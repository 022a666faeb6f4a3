package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warns of calls of methods of the JDK that look at the class they are called from, and let it do
 * to its own private members what they let no other. ({@code MethodHandles.lookup()} gives the
 * lookup of the user's class, and is not warned of.)
 */
final class CallerSensitiveCheck implements BodyCheck {
  private static final Set<String> FIELD =
      Set.of(
          "get",
          "getBoolean",
          "getByte",
          "getChar",
          "getDouble",
          "getFloat",
          "getInt",
          "getLong",
          "getShort",
          "set",
          "setBoolean",
          "setByte",
          "setChar",
          "setDouble",
          "setFloat",
          "setInt",
          "setLong",
          "setShort");

  private static final Set<String> UPDATER = Set.of("newUpdater");

  private static final Map<String, Set<String>> METHODS =
      Map.of(
          "java.lang.Class", Set.of("newInstance"),
          "java.lang.reflect.Constructor", Set.of("newInstance"),
          "java.lang.reflect.Method", Set.of("invoke"),
          "java.lang.reflect.Field", FIELD,
          "java.util.concurrent.atomic.AtomicIntegerFieldUpdater", UPDATER,
          "java.util.concurrent.atomic.AtomicLongFieldUpdater", UPDATER,
          "java.util.concurrent.atomic.AtomicReferenceFieldUpdater", UPDATER);

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    for (Class<? extends Node> kind : List.of(MethodCallExpr.class, MethodReferenceExpr.class)) {
      for (Node use : method.declaration().findAll(kind)) {
        use.findData(Attribution.SYMBOL)
            .filter(CallerSensitiveCheck::isSensitive)
            .ifPresent(called -> report(use, called, type, reporter));
      }
    }
  }

  private static boolean isSensitive(Symbol called) {
    return METHODS.getOrDefault(called.owner(), Set.of()).contains(called.name());
  }

  private static void report(Node use, Symbol called, AsyncType type, Reporter reporter) {
    String owner = called.owner().substring(called.owner().lastIndexOf('.') + 1);
    reporter.report(
        Message.CALLER_SENSITIVE,
        use,
        owner + "." + called.name(),
        type.declaration().getNameAsString());
  }
}
