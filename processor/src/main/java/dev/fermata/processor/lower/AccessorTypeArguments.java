package dev.fermata.processor.lower;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeArguments;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.List;

/**
 * The type arguments of calls of accessors, where they are written out. An accessor has type
 * parameters of the member's owner before the member's own: where it is not known what those are,
 * all are inferred.
 *
 * <pre>{@code
 * this.<Number>list(1)   →   FooAsync.<T, Number>callList(self, 1)
 * }</pre>
 */
final class AccessorTypeArguments {
  private final Receivers receivers;

  AccessorTypeArguments(Receivers receivers) {
    this.receivers = receivers;
  }

  /** Passes on those that a call of a method, or a reference to it, has. */
  void pass(NodeWithTypeArguments<?> use, Symbol method, MethodCallExpr call) {
    use.getTypeArguments()
        .filter(own -> own.size() == method.declaration().typeParameters().size())
        .ifPresent(own -> set(call, own, method.declaration()));
  }

  /**
   * Writes out what no compiler infers: a type parameter that is bounded by itself would have to be
   * the very type that a wildcard beside it is captured as (JLS 18.3.1).
   */
  void passUninferred(MethodCallExpr call, Symbol.Declaration declaration) {
    if (declaration.typeParameters().isEmpty()
        && declaration.ownerTypeParameters().stream()
            .anyMatch(AccessorTypeArguments::isBoundedByItself)
        && call.getArguments().stream().anyMatch(AccessorTypeArguments::mayHaveWildcard)) {
      set(call, List.of(), declaration);
    }
  }

  private void set(MethodCallExpr call, List<Type> own, Symbol.Declaration declaration) {
    List<ExpressionType> owners = declaration.ownerTypeArguments();
    if (owners.size() == declaration.ownerTypeParameters().size()) {
      NodeList<Type> all = new NodeList<>();
      owners.forEach(each -> all.add(receivers.types().tree(each)));
      own.forEach(each -> all.add(each.clone()));
      call.setScope(receivers.companion());
      call.setTypeArguments(all);
    }
  }

  private static boolean isBoundedByItself(String typeParameter) {
    String[] nameAndBounds = typeParameter.split(" ", 2);
    return nameAndBounds.length > 1
        && TypeText.word(nameAndBounds[0]).matcher(nameAndBounds[1]).find();
  }

  private static boolean mayHaveWildcard(Expression argument) {
    return argument
        .findData(Attribution.TYPE)
        .filter(type -> type.isExact() && !type.source().contains("?"))
        .isEmpty();
  }
}
