package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.WildcardType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets a value be used whose type has an intersection as type argument: a variable of it can only
 * be declared with a wildcard there, of which nothing is known but the first bound.
 *
 * <pre>{@code
 * List<? extends Serializable> list = …;
 * list.add(1);                           →   ((List<Serializable>) list).add(1);
 * addAll(list, 2, "c");                  →   addAll((List) list, 2, "c");
 * }</pre>
 */
final class CastTypeArguments {
  private final Types types;

  CastTypeArguments(Types types) {
    this.types = types;
  }

  /**
   * Casts a value if its use needs more than there is.
   *
   * @param value the value
   * @param operand the value with the parentheses around it
   * @param use what the operand is one of
   */
  void cast(Expression value, Node operand, Node use, boolean isReceiver) {
    ExpressionType known = Ast.typeOf(value);
    Symbol member = use.findData(Attribution.SYMBOL).orElse(null);
    if (known.isExact()
        || member == null
        || member.declaration() == null
        || !(types.tree(known) instanceof ClassOrInterfaceType type)) {
      return;
    }
    if (isReceiver && takesTypeArgument(use, member)) {
      type.getTypeArguments().ifPresent(arguments -> arguments.replaceAll(this::withoutWildcard));
      CastIntersections.replace(value, it -> Ast.enclosed(CastIntersections.cast(it, type)));
    } else if (use instanceof NodeWithArguments<?> call
        && call.getArguments().contains(operand)
        && isConstrained(call, call.getArguments().indexOf(operand), member.declaration())) {
      CastIntersections.replace(
          value, it -> CastIntersections.cast(it, type.removeTypeArguments()));
      restoreResult(use, member);
    }
  }

  /** Whether a member takes what a type argument of its receiver says, and not only gives it. */
  private static boolean takesTypeArgument(Node use, Symbol member) {
    Stream<ExpressionType> taken = member.declaration().parameterTypes().stream();
    if (member.kind() == Symbol.Kind.FIELD
        && use.getParentNode().orElseThrow() instanceof AssignExpr assignment
        && assignment.getTarget() == use) {
      taken = Stream.ofNullable(member.type());
    }
    // No first bound of an argument need be within the bound of a parameter that has one.
    List<Pattern> parameters =
        member.declaration().ownerTypeParameters().stream()
            .filter(parameter -> !parameter.contains(" "))
            .map(CastTypeArguments::taken)
            .toList();
    return taken
        .map(ExpressionType::source)
        .anyMatch(type -> parameters.stream().anyMatch(it -> it.matcher(type).find()));
  }

  /** What finds a type parameter where a value of it is taken. */
  private static Pattern taken(String parameter) {
    return Pattern.compile("(?<!\\? super )" + TypeText.word(parameter));
  }

  private Type withoutWildcard(Type argument) {
    if (argument instanceof WildcardType wildcard && wildcard.getSuperType().isEmpty()) {
      return wildcard
          .getExtendedType()
          .<Type>map(it -> it)
          .orElseGet(() -> types.tree(ExpressionType.of("java.lang.Object")));
    }
    return argument;
  }

  /**
   * Whether a method infers a type parameter from a type argument of one of its arguments, and asks
   * more of it.
   */
  private static boolean isConstrained(
      NodeWithArguments<?> call, int index, Symbol.Declaration method) {
    List<ExpressionType> others = new ArrayList<>(method.parameterTypes());
    String type = others.remove(Math.min(index, others.size() - 1)).source();
    // Of a raw argument, the parameters of a function would not have their types.
    boolean hasFunction =
        call.getArguments().stream()
            .anyMatch(it -> it instanceof LambdaExpr || it instanceof MethodReferenceExpr);
    return !hasFunction
        && method.typeParameters().stream()
            .filter(parameter -> isTypeArgument(name(parameter), type))
            .anyMatch(
                parameter ->
                    parameter.contains(" ")
                        || others.stream()
                            .anyMatch(it -> taken(name(parameter)).matcher(it.source()).find()));
  }

  private static boolean isTypeArgument(String parameter, String type) {
    int arguments = type.indexOf('<');
    return arguments >= 0 && TypeText.word(parameter).matcher(type.substring(arguments + 1)).find();
  }

  private static String name(String typeParameter) {
    return typeParameter.split(" ", 2)[0];
  }

  /** The result of a method with a raw argument is erased (JLS 15.12.2.6). */
  private void restoreResult(Node call, Symbol method) {
    boolean isErased =
        method.type() != null
            && method.declaration().typeParameters().stream()
                .anyMatch(it -> TypeText.word(name(it)).matcher(method.type().source()).find());
    if (isErased && call instanceof Expression result && Ast.typeOf(result).isDenotable()) {
      ExpressionType known = Ast.typeOf(result);
      Type type =
          known.bounds().isEmpty()
              ? types.tree(known)
              : CastIntersections.all(known.bounds(), types);
      boolean isReceiver = CastIntersections.isReceiver(call, call.getParentNode().orElseThrow());
      CastIntersections.replace(
          result,
          it ->
              isReceiver
                  ? Ast.enclosed(CastIntersections.cast(it, type))
                  : CastIntersections.cast(it, type));
    }
  }
}
