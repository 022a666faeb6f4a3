package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Node;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.AwaitCall;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes what is known of nodes' types when a type gets another name. */
final class TypeFacts {
  private TypeFacts() {}

  /** Changes each type that is known of a node. */
  static void change(Node node, UnaryOperator<ExpressionType> change) {
    node.findData(Attribution.TYPE)
        .ifPresent(it -> node.setData(Attribution.TYPE, change.apply(it)));
    node.findData(Attribution.ELEMENT_TYPE)
        .ifPresent(it -> node.setData(Attribution.ELEMENT_TYPE, change.apply(it)));
    node.findData(Attribution.AWAITED)
        .ifPresent(it -> node.setData(Attribution.AWAITED, change.apply(it)));
    node.findData(Attribution.AWAIT)
        .ifPresent(
            it ->
                node.setData(
                    Attribution.AWAIT, new AwaitCall(change.apply(it.resultType()), it.operand())));
  }

  /** The type with another name for one that it mentions. */
  static ExpressionType renamed(ExpressionType type, Pattern old, String name) {
    String replacement = Matcher.quoteReplacement(name);
    String erased = Matcher.quoteReplacement(name.replaceAll("<[^>]*>", ""));
    UnaryOperator<String> change = it -> old.matcher(it).replaceAll(replacement);
    return new ExpressionType(
        change.apply(type.source()),
        old.matcher(type.erasure()).replaceAll(erased),
        type.kind(),
        type.isDenotable(),
        type.isExact(),
        type.isRaw(),
        type.isDeprecated(),
        type.bounds().stream().map(change).toList());
  }
}
