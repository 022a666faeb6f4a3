package dev.fermata.processor.lower.witness;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The expression that has a type which no declaration can name: in {@code var all = List.of(1,
 * "a")} the call, for each use of {@code all}. It is taken down when it is what the companion can
 * say, and before it is taken apart.
 */
public final class Witness {
  /**
   * On an expression, and on a use of the temporary that holds its value, what it was; on a use of
   * a variable, what gives the variable its type.
   */
  private static final DataKey<Witness> KEY = new DataKey<>() {};

  private final boolean isStandalone;
  private @Nullable Expression expression;
  private Set<String> variables = Set.of();

  /**
   * @param isStandalone whether nothing was expected of the expression, wherever its value is used
   */
  Witness(boolean isStandalone) {
    this.isStandalone = isStandalone;
  }

  /** Whether a variable that holds a value of a type lacks something of it. */
  public static boolean isNeeded(ExpressionType type) {
    return !type.isExact() && (type.isDenotable() || type.bounds().size() > 1);
  }

  /** Has a use of what holds the value of an expression, or is declared, know its witness. */
  public static void pass(Node origin, Expression holder) {
    Witness witness = of(origin);
    if (witness != null) {
      witness.attachTo(holder);
    }
  }

  /** Gives what holds the value of an expression a witness of its own. */
  public static void take(Expression expression, Expression holder) {
    Witness witness = new Witness(true);
    witness.take(expression, Set.of());
    witness.attachTo(holder);
  }

  static @Nullable Witness of(Node node) {
    return node.findData(KEY).orElse(null);
  }

  void attachTo(Node node) {
    node.setData(KEY, this);
  }

  /**
   * Takes down the expression.
   *
   * @param inScope the names of all variables of the body that it stands in
   */
  void take(Expression original, Set<String> inScope) {
    expression = original.clone();
    variables = inScope;
  }

  /** The names of variables that the expression may mention; none has to be there at a use. */
  Set<String> variables() {
    return variables;
  }

  /** The expression; null if there is none after all. */
  @Nullable Expression expression() {
    return expression == null ? null : expression.clone();
  }

  boolean isStandalone() {
    return isStandalone;
  }
}
