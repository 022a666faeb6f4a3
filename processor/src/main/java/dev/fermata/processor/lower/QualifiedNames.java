package dev.fermata.processor.lower;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import org.jspecify.annotations.Nullable;

/** Qualified names as trees, each marked as the type it names. */
public final class QualifiedNames {
  private QualifiedNames() {}

  /** A type as the scope of a member. */
  public static Expression expression(Symbol type) {
    Expression expression = expression(type.owner());
    expression.setData(Attribution.SYMBOL, type);
    return expression;
  }

  private static Expression expression(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? new NameExpr(name)
        : new FieldAccessExpr(expression(name.substring(0, dot)), name.substring(dot + 1));
  }

  /** A name as it stands in an annotation. */
  public static Name name(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return dot < 0
        ? new Name(qualified)
        : new Name(name(qualified.substring(0, dot)), qualified.substring(dot + 1));
  }

  /** A type's scope; null for the empty name. */
  public static @Nullable ClassOrInterfaceType scope(String qualifier) {
    if (qualifier.isEmpty()) {
      return null;
    }
    int dot = qualifier.lastIndexOf('.');
    return new ClassOrInterfaceType(
        dot < 0 ? null : scope(qualifier.substring(0, dot)), qualifier.substring(dot + 1));
  }
}
