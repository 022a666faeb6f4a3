package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.AwaitCall;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Hidden;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes what is known of nodes' types when a type gets another name. */
public final class TypeFacts {
  private TypeFacts() {}

  /** The types that are known of a node. */
  public static Stream<ExpressionType> of(Node node) {
    return Stream.of(Attribution.TYPE, Attribution.AWAITED, Attribution.ELEMENT_TYPE)
        .flatMap(key -> node.findData(key).stream());
  }

  /** Changes each type that is known of a node. */
  public static void change(Node node, UnaryOperator<ExpressionType> change) {
    node.findData(Attribution.ASYNC_FUNCTION)
        .ifPresent(it -> node.setData(Attribution.ASYNC_FUNCTION, it.map(change)));
    node.findData(Attribution.LOCAL_METHOD)
        .ifPresent(it -> node.setData(Attribution.LOCAL_METHOD, it.map(change)));
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

  /**
   * The type with other names for a local class and those in it.
   *
   * @param local the name by which facts know the class
   */
  public static ExpressionType renamed(
      ExpressionType type, String local, UnaryOperator<Declared> renaming) {
    UnaryOperator<TypeRef> change =
        it -> it instanceof Declared named && named.isIn(local) ? renaming.apply(named) : it;
    return changed(type, change, type.erasure().map(change).withoutArguments());
  }

  /** The type with what anonymous classes extend or implement in place of them. */
  public static ExpressionType withoutAnonymous(ExpressionType type) {
    return changed(
        type,
        it -> it instanceof Hidden hidden && hidden.isAnonymous() ? hidden.described() : it,
        type.erasure());
  }

  /**
   * The type with a name for an anonymous class.
   *
   * @param anonymous the class, as facts know it
   */
  public static ExpressionType named(ExpressionType type, Hidden anonymous, String name) {
    if (type.type().equals(anonymous)) {
      return ExpressionType.of(name);
    }
    UnaryOperator<TypeRef> naming = it -> it.equals(anonymous) ? Declared.named(name) : it;
    TypeRef changed = type.type().map(naming);
    return changed.equals(type.type()) ? type : changed(type, naming, changed.withoutArguments());
  }

  private static ExpressionType changed(
      ExpressionType type, UnaryOperator<TypeRef> change, TypeRef erasure) {
    TypeRef changed = type.type().map(change);
    return new ExpressionType(
        changed,
        erasure,
        type.kind(),
        type.isExact(),
        type.isRaw(),
        type.isDeprecated(),
        changed.isDenotable() && type.isExact()
            ? List.of()
            : type.bounds().stream().map(bound -> bound.map(change)).toList());
  }
}
