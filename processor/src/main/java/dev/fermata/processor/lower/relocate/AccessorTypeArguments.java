package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeArguments;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The type arguments of calls of accessors, where they are written out. An accessor has type
 * parameters of the member's owner before the member's own: where those are what a wildcard is
 * captured as, they can only be inferred, and what is said is said by arguments.
 *
 * <pre>{@code
 * this.<Number>list(1)      →   FooAsync.<T, Number>callList(self, 1)
 * unknown.<Number>list(1)   →   callList((Class<Number>) null, unknown, 1)
 * }</pre>
 */
final class AccessorTypeArguments {
  /** The type of what says a type argument. */
  static final ExpressionType CLASS = ExpressionType.of("java.lang.Class");

  private final Receivers receivers;

  AccessorTypeArguments(Receivers receivers) {
    this.receivers = receivers;
  }

  /** Passes on those that a call of a method, or a reference to it, has. */
  void pass(NodeWithTypeArguments<?> use, Symbol method, MethodCallExpr call) {
    own(use, method.declaration()).ifPresent(own -> set(call, own, method));
  }

  /** Passes on those of the class that a creation names, or a reference to its constructor. */
  void passOfClass(
      ClassOrInterfaceType type,
      NodeWithTypeArguments<?> use,
      Symbol.Declaration declaration,
      MethodCallExpr call) {
    List<Type> all = ofClass(type);
    use.getTypeArguments().ifPresent(all::addAll);
    int count = declaration.ownerTypeParameters().size() + declaration.typeParameters().size();
    if (!all.isEmpty() && all.size() == count && all.stream().noneMatch(Type::isWildcardType)) {
      set(call, all);
    }
  }

  /** What says those of the class alone, where the constructor's own are inferred. */
  List<Expression> classOfCreated(
      ClassOrInterfaceType type, NodeWithTypeArguments<?> use, Symbol.Declaration declaration) {
    List<Type> owners = ofClass(type);
    boolean isSaid =
        use.getTypeArguments().isEmpty()
            && !declaration.typeParameters().isEmpty()
            && !owners.isEmpty()
            && owners.size() == declaration.ownerTypeParameters().size()
            && owners.stream().noneMatch(Type::isWildcardType);
    return isSaid ? List.of(classOf(type)) : List.of();
  }

  /** Those of a type and of the types around it, the outermost first. */
  private static List<Type> ofClass(ClassOrInterfaceType type) {
    List<Type> all = type.getScope().map(AccessorTypeArguments::ofClass).orElseGet(ArrayList::new);
    type.getTypeArguments().ifPresent(all::addAll);
    return all;
  }

  /**
   * What says those that a call of a method, or a reference to it, has, where they cannot be passed
   * on; where it has none, those of a class that cannot be named.
   */
  List<Expression> classes(NodeWithTypeArguments<?> use, Symbol method) {
    Symbol.Declaration declaration = method.declaration();
    if (Accessor.isOwnerUntold(declaration)) {
      return use.getTypeArguments().isPresent() || declaration.typeParameters().isEmpty()
          ? List.of()
          : owners(method).stream().map(this::classOf).toList();
    }
    return own(use, declaration)
        .filter(own -> !declaration.areOwnerTypeArgumentsKnown())
        .map(own -> own.stream().map(this::classOf).toList())
        .orElse(List.of());
  }

  private static Optional<NodeList<Type>> own(
      NodeWithTypeArguments<?> use, Symbol.Declaration declaration) {
    return use.getTypeArguments().filter(own -> own.size() == declaration.typeParameters().size());
  }

  private Expression classOf(Type type) {
    ClassOrInterfaceType ofType = receivers.types().tree(CLASS).asClassOrInterfaceType();
    ofType.setTypeArguments(type.clone());
    return Ast.typed(new CastExpr(ofType, Ast.typed(new NullLiteralExpr(), CLASS)), CLASS);
  }

  /**
   * Writes out what no compiler infers: a type parameter that is bounded by itself would have to be
   * the very type that a wildcard beside it is captured as (JLS 18.3.1); and one in the bound of a
   * wildcard in the result is not known yet where the call is an argument. Nor does anything tell
   * what they are of a target that is taken as an {@code Object}, since its class has no name.
   *
   * @param use what the call stands for
   */
  void passUninferred(MethodCallExpr call, Symbol member, Node use) {
    Symbol.Declaration declaration = member.declaration();
    if (declaration.typeParameters().isEmpty()
        && !declaration.ownerTypeParameters().isEmpty()
        && (isOfItself(call, declaration)
            || (isArgument(use)
                && member.type().type().mentions(AccessorTypeArguments::hasGenericBound))
            || Accessor.isOwnerUntold(declaration))) {
      set(call, List.of(), member);
    }
  }

  private static boolean isOfItself(MethodCallExpr call, Symbol.Declaration declaration) {
    return declaration.ownerTypeParameters().stream().anyMatch(TypeParameter::isBoundedByItself)
        && call.getArguments().stream().anyMatch(AccessorTypeArguments::mayHaveWildcard);
  }

  private static boolean isArgument(Node use) {
    return use.getParentNode()
        .filter(it -> it instanceof NodeWithArguments<?> call && call.getArguments().contains(use))
        .isPresent();
  }

  private void set(MethodCallExpr call, List<Type> own, Symbol member) {
    if (member.declaration().areOwnerTypeArgumentsKnown()) {
      List<Type> all = owners(member);
      all.addAll(own);
      set(call, all);
    }
  }

  /** What the owner's type parameters are that the accessor declares. */
  private List<Type> owners(Symbol member) {
    Symbol.Declaration declaration = member.declaration();
    List<TypeParameter> declared = Accessor.ownerTypeParameters(member);
    List<Type> owners = new ArrayList<>();
    for (int i = 0; i < declaration.ownerTypeParameters().size(); i++) {
      if (declared.contains(declaration.ownerTypeParameters().get(i))) {
        owners.add(receivers.types().tree(declaration.ownerTypeArguments().get(i)));
      }
    }
    return owners;
  }

  private void set(MethodCallExpr call, List<Type> arguments) {
    if (arguments.isEmpty()) {
      return;
    }
    call.setScope(receivers.companion());
    call.setTypeArguments(new NodeList<>(arguments.stream().map(Type::clone).toList()));
  }

  /** Whether a type is a wildcard that is bounded by a type with type arguments. */
  private static boolean hasGenericBound(TypeRef type) {
    return type instanceof Wildcard wildcard
        && wildcard.bound() != null
        && wildcard.bound().mentions(it -> it instanceof Declared d && !d.arguments().isEmpty());
  }

  private static boolean mayHaveWildcard(Expression argument) {
    return argument
        .findData(Attribution.TYPE)
        .filter(type -> type.isExact() && !type.type().mentions(Wildcard.class::isInstance))
        .isEmpty();
  }
}
