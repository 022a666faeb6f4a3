package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.fermata.processor.lower.Accessor.Kind;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.QualifiedNames;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Parsed;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeTrees;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code this}, uses of fields, and types as the scopes of static members. */
final class RelocatedMembers {
  private final Receivers receivers;

  RelocatedMembers(Receivers receivers) {
    this.receivers = receivers;
  }

  void relocate(ThisExpr self) {
    Symbol denoted = self.findData(Attribution.SYMBOL).orElseThrow();
    if (!denoted.owner().isEmpty()) {
      self.replace(receivers.instance(denoted.owner(), self));
    }
  }

  void relocate(NameExpr name) {
    Symbol symbol = name.findData(Attribution.SYMBOL).orElse(null);
    if (symbol == null || isEnumLabel(name, symbol) || symbol.owner().isEmpty()) {
      return;
    }
    if (symbol.kind() == Symbol.Kind.TYPE) {
      name.replace(QualifiedNames.expression(symbol));
    } else if (symbol.kind() == Symbol.Kind.FIELD && !"".equals(symbol.foundIn())) {
      relocateField(name, symbol);
    }
  }

  private void relocateField(NameExpr name, Symbol field) {
    boolean isOnlyConstantByName = field.constant() != null && !field.isStatic();
    if (isOnlyConstantByName || (field.isDenied() && field.constant() != null)) {
      name.replace(constant(name, field));
    } else if (!field.isDenied()) {
      name.replace(like(name, new FieldAccessExpr(scope(name, field), name.getNameAsString())));
    } else if (!isAssigned(name)) {
      name.replace(get(name, field, target(name, field)));
    }
  }

  private Expression scope(NameExpr name, Symbol field) {
    if (!field.isStatic()) {
      return receivers.instance(field.foundIn(), name);
    }
    if (field.foundIn() == null) {
      name.setData(Attribution.STATICALLY_IMPORTED, true);
    }
    return QualifiedNames.expression(
        field.foundIn() == null
            ? Symbol.typeNamed(field.owner(), field.ownerBinaryName())
            : receivers.typeNamed(field.foundIn()));
  }

  void relocate(FieldAccessExpr access) {
    Symbol symbol = access.findData(Attribution.SYMBOL).orElse(null);
    if (symbol == null || symbol.kind() != Symbol.Kind.FIELD) {
      return;
    }
    if (!symbol.isDenied()) {
      if (access.getScope() instanceof SuperExpr parent && isOfClass(parent)) {
        access.setScope(seenAs(parent));
      }
    } else if (symbol.constant() != null && isConstant(access, symbol)) {
      access.replace(constant(access, symbol));
    } else if (!isAssigned(access)) {
      access.replace(get(access, symbol, target(access, symbol)));
    }
  }

  /**
   * Whether nothing is evaluated but a constant: of an instance, that is no constant expression.
   */
  private static boolean isConstant(FieldAccessExpr access, Symbol field) {
    return field.isStatic() && Receivers.evaluated(access.getScope()) == null;
  }

  /** Whether {@code super} is that of the class or one around it, not of a local class. */
  private static boolean isOfClass(SuperExpr parent) {
    return !Attribution.SYMBOL.of(parent).owner().isEmpty();
  }

  /** {@code ((Base) self)}: the class's own field may hide the one that {@code super} means. */
  private Expression seenAs(SuperExpr parent) {
    ExpressionType type = Attribution.TYPE.of(parent).nameable();
    CastExpr cast = new CastExpr(TypeTrees.tree(type.type()), instance(parent));
    return Ast.typed(new EnclosedExpr(Ast.typed(cast, type)), type);
  }

  private Expression instance(SuperExpr parent) {
    return receivers.instance(Attribution.SYMBOL.of(parent).owner(), parent);
  }

  /**
   * What an accessor of a denied field takes, detached: the instance, or what a static one is
   * reached through; null if there is nothing to evaluate.
   */
  @Nullable Expression target(Expression use, Symbol field) {
    if (use instanceof NameExpr name) {
      return field.isStatic() ? null : receivers.instance(field.foundIn(), name);
    }
    Expression scope = ((FieldAccessExpr) use).getScope();
    if (field.isStatic()) {
      return Receivers.evaluated(scope);
    }
    return scope instanceof SuperExpr parent && isOfClass(parent) ? instance(parent) : scope;
  }

  private Expression get(Expression use, Symbol field, @Nullable Expression target) {
    return receivers.call(
        Kind.GET_FIELD,
        field,
        field.ownerBinaryName(),
        target,
        List.of(),
        Attribution.TYPE.of(use),
        use);
  }

  private Expression constant(Expression use, Symbol field) {
    Expression value = Parsed.expression(field.constant());
    Expression literal = value instanceof LiteralExpr ? value : new EnclosedExpr(value);
    value.walk(Expression.class, each -> each.setData(Attribution.TYPE, field.type()));
    return like(use, literal);
  }

  private static Expression like(Expression original, Expression replacement) {
    original.getDataKeys().forEach(key -> copy(key, original, replacement));
    return replacement;
  }

  private static <T> void copy(DataKey<T> key, Node from, Node to) {
    to.setData(key, from.getData(key));
  }

  /** Whether the use is a target: its assignment relocates it. */
  private static boolean isAssigned(Expression use) {
    Node child = use;
    Node parent = use.getParentNode().orElseThrow();
    while (parent instanceof EnclosedExpr) {
      child = parent;
      parent = parent.getParentNode().orElseThrow();
    }
    return (parent instanceof AssignExpr assignment && assignment.getTarget() == child)
        || (parent instanceof UnaryExpr unary && isStep(unary));
  }

  static boolean isStep(UnaryExpr unary) {
    return switch (unary.getOperator()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  /**
   * The constant of an enum as a label: it is named in the enum's own scope, wherever it stands.
   */
  private static boolean isEnumLabel(NameExpr name, Symbol symbol) {
    return name.getParentNode().orElseThrow() instanceof SwitchEntry entry
        && symbol.kind() == Symbol.Kind.FIELD
        && symbol.constant() == null
        && entry.getLabels().stream().anyMatch(label -> label == name);
  }
}
