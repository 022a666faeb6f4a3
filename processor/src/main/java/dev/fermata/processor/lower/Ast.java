package dev.fermata.processor.lower;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithBody;
import com.github.javaparser.ast.nodeTypes.NodeWithCondition;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.discover.LocalEnumDeclarationStmt;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Small trees. A node has one parent, and setting a child detaches what was there: whoever moves a
 * node first puts something else in its place, then builds with it.
 */
public final class Ast {
  /** On the creation of an instance, what runs before its arguments are evaluated. */
  public static final DataKey<Expression> FIRST = new DataKey<>() {};

  private Ast() {}

  /** A use of a local variable. */
  public static NameExpr local(String name, ExpressionType type) {
    return typed(new NameExpr(name), type);
  }

  /** Whether a variable or binding is one of those that may not be used (JLS 6.1). */
  public static boolean isUnnamed(NodeWithSimpleName<?> declaration) {
    return declaration.getNameAsString().equals("_");
  }

  /**
   * The calls of which a function is an argument, or the choice in which it stands: each is an
   * argument of the next.
   */
  public static List<MethodCallExpr> callsWith(Expression function) {
    List<MethodCallExpr> calls = new ArrayList<>();
    Node operand = function;
    while (true) {
      Node use = operand.getParentNode().orElseThrow();
      if (use instanceof MethodCallExpr call && call.getScope().orElse(null) != operand) {
        calls.add(call);
      } else if (!(use instanceof EnclosedExpr || use instanceof ConditionalExpr)) {
        return calls;
      }
      operand = use;
    }
  }

  public static ExpressionStmt declare(
      Type type, NameExpr variable, @Nullable Expression initializer) {
    VariableDeclarator declarator = new VariableDeclarator(type, variable.getNameAsString());
    if (initializer != null) {
      declarator.setInitializer(initializer);
    }
    declarator.setData(Attribution.TYPE, typeOf(variable));
    return new ExpressionStmt(new VariableDeclarationExpr(declarator));
  }

  public static ExpressionStmt assign(NameExpr variable, Expression value) {
    return new ExpressionStmt(
        typed(
            new AssignExpr(variable.clone(), unenclosed(value), AssignExpr.Operator.ASSIGN),
            typeOf(variable)));
  }

  public static MethodCallExpr call(Expression receiver, String method, Expression... arguments) {
    return new MethodCallExpr(receiver, method, new NodeList<>(arguments));
  }

  public static BlockStmt block(List<Statement> statements) {
    return new BlockStmt(new NodeList<>(statements));
  }

  /** The statements as one: itself if there is only one that may stand alone, else a block. */
  static Statement single(List<Statement> statements) {
    return statements.size() == 1 && !isDeclaration(statements.get(0))
        ? statements.get(0)
        : block(statements);
  }

  /** The statements as the body of a branch or loop: always in braces. */
  static Statement branch(List<Statement> statements) {
    return statements.size() == 1 && statements.get(0) instanceof BlockStmt body
        ? body
        : block(statements);
  }

  public static IfStmt ifThen(Expression condition, List<Statement> then) {
    return new IfStmt(unenclosed(condition), branch(then), null);
  }

  public static IfStmt ifThenElse(
      Expression condition, List<Statement> then, List<Statement> otherwise) {
    Statement elsePart =
        otherwise.size() == 1 && otherwise.get(0) instanceof IfStmt chained
            ? chained
            : branch(otherwise);
    return new IfStmt(unenclosed(condition), branch(then), elsePart);
  }

  public static BinaryExpr isNull(Expression value) {
    return comparison(value, BinaryExpr.Operator.EQUALS);
  }

  public static BinaryExpr isNotNull(Expression value) {
    return comparison(value, BinaryExpr.Operator.NOT_EQUALS);
  }

  private static BinaryExpr comparison(Expression value, BinaryExpr.Operator operator) {
    return typed(new BinaryExpr(value, new NullLiteralExpr(), operator), Types.BOOLEAN);
  }

  public static IntegerLiteralExpr number(int value) {
    return typed(new IntegerLiteralExpr(Integer.toString(value)), Types.INT);
  }

  public static BooleanLiteralExpr truth(boolean value) {
    return typed(new BooleanLiteralExpr(value), Types.BOOLEAN);
  }

  public static BreakStmt breakTo(@Nullable String label) {
    return new BreakStmt(label == null ? null : new SimpleName(label));
  }

  public static LabeledStmt labeled(String label, Statement statement) {
    return new LabeledStmt(new SimpleName(label), statement);
  }

  public static ThrowStmt throwing(Expression thrown) {
    return new ThrowStmt(thrown);
  }

  /** The operand of {@code !}, {@code .} or a cast: parenthesized where precedence asks for it. */
  public static Expression enclosed(Expression expression) {
    boolean isPrimary =
        expression.isNameExpr()
            || expression.isLiteralExpr()
            || expression.isMethodCallExpr()
            || expression.isFieldAccessExpr()
            || expression.isArrayAccessExpr()
            || expression.isEnclosedExpr()
            || expression.isThisExpr();
    if (isPrimary) {
      return expression;
    }
    Optional<ExpressionType> type = expression.findData(Attribution.TYPE);
    EnclosedExpr enclosed = new EnclosedExpr(expression);
    type.ifPresent(it -> enclosed.setData(Attribution.TYPE, it));
    return enclosed;
  }

  /** The expression without parentheses around it; detached from them. */
  public static Expression unenclosed(Expression expression) {
    Expression inner = expression;
    while (inner instanceof EnclosedExpr enclosed) {
      inner = take(enclosed.getInner());
    }
    return inner;
  }

  /** The negation of a condition, as a person would write it. */
  public static Expression not(Expression condition) {
    Expression plain = unenclosed(condition);
    if (plain instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return unenclosed(take(unary.getExpression()));
    }
    if (plain instanceof BinaryExpr binary) {
      if (binary.getOperator() == BinaryExpr.Operator.EQUALS) {
        return binary.setOperator(BinaryExpr.Operator.NOT_EQUALS);
      }
      if (binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS) {
        return binary.setOperator(BinaryExpr.Operator.EQUALS);
      }
    }
    return typed(
        new UnaryExpr(enclosed(plain), UnaryExpr.Operator.LOGICAL_COMPLEMENT), Types.BOOLEAN);
  }

  /** Puts in an expression's place what has the expression itself in it. */
  public static void replace(Expression expression, UnaryOperator<Expression> replacement) {
    Expression place = new NullLiteralExpr();
    expression.replace(place);
    place.replace(replacement.apply(expression));
  }

  public static <E extends Expression> E typed(E expression, ExpressionType type) {
    expression.setData(Attribution.TYPE, type);
    return expression;
  }

  public static ExpressionType typeOf(Node node) {
    return node.findData(Attribution.TYPE)
        .orElseThrow(() -> new IllegalStateException("No type is known of: " + node));
  }

  /** The user's line that a node comes from, 0 if there is none. */
  public static int lineOf(Node node) {
    return node.findData(Attribution.ORIGINAL_LINE)
        .or(() -> node.getRange().map(range -> range.begin.line))
        .orElse(0);
  }

  /** Gives a statement the line of the user's code that it stands for. */
  public static Statement at(Node origin, Statement statement) {
    int line = Ast.lineOf(origin);
    if (line > 0) {
      statement.setData(Attribution.ORIGINAL_LINE, line);
    }
    return statement;
  }

  /** Puts statements in the place of one. */
  public static void replace(Statement statement, List<Statement> statements) {
    Node parent = statement.getParentNode().orElseThrow();
    if (parent instanceof NodeWithStatements<?> list) {
      NodeList<Statement> siblings = list.getStatements();
      int index = 0;
      while (siblings.get(index) != statement) {
        index++;
      }
      siblings.set(index, statements.get(0));
      siblings.addAll(index + 1, statements.subList(1, statements.size()));
    } else {
      parent.replace(statement, single(statements));
    }
  }

  /** Takes an expression out of its tree; a {@code null} stands in its place until it is filled. */
  public static <E extends Expression> E take(E expression) {
    expression.replace(new NullLiteralExpr());
    return expression;
  }

  /** Takes the body out of a loop. */
  public static Statement takeBody(NodeWithBody<?> loop) {
    Statement inner = loop.getBody();
    loop.setBody(new EmptyStmt());
    return inner;
  }

  public static boolean isShortCircuit(BinaryExpr binary) {
    return binary.getOperator() == BinaryExpr.Operator.AND
        || binary.getOperator() == BinaryExpr.Operator.OR;
  }

  /** Takes the statements out of a list that belongs to a node. */
  public static List<Statement> takeAll(NodeList<Statement> statements) {
    List<Statement> taken = List.copyOf(statements);
    statements.clear();
    return taken;
  }

  /**
   * A block that statements may be added to: itself, or one around it if it has a type, a binding,
   * a constant or an unnamed variable that they would come into the scope of.
   */
  public static BlockStmt extensible(BlockStmt block) {
    boolean isScope =
        block.getStatements().stream()
            .anyMatch(it -> isLocalType(it) || introducesBindings(it) || mustStayWhole(it));
    return isScope ? block(List.of(block)) : block;
  }

  /** Whether the statement declares a variable that no statement that awaits may have in it. */
  private static boolean mustStayWhole(Statement statement) {
    return statement instanceof ExpressionStmt it
        && it.getExpression() instanceof VariableDeclarationExpr declaration
        && declaration.getVariables().stream()
            .anyMatch(each -> isUnnamed(each) || each.containsData(Attribution.CONSTANT));
  }

  /** Whether a binding may be in scope after the statement (JLS 6.3.2). */
  private static boolean introducesBindings(Statement statement) {
    if (statement instanceof LabeledStmt labeled) {
      return introducesBindings(labeled.getStatement());
    }
    Expression condition = null;
    if (statement instanceof NodeWithCondition<?> conditional) {
      condition = conditional.getCondition();
    } else if (statement instanceof ForStmt loop) {
      condition = loop.getCompare().orElse(null);
    }
    return condition != null && condition.findFirst(TypePatternExpr.class).isPresent();
  }

  /** The outermost expression that a part of one stands in. */
  public static Node wholeExpression(Node part) {
    Node whole = part;
    while (whole.getParentNode().orElseThrow() instanceof Expression outer) {
      whole = outer;
    }
    return whole;
  }

  /** Whether the statement declares a class, interface, record or enum. */
  public static boolean isLocalType(Statement statement) {
    return statement.isLocalClassDeclarationStmt()
        || statement.isLocalRecordDeclarationStmt()
        || statement instanceof LocalEnumDeclarationStmt;
  }

  private static boolean isDeclaration(Statement statement) {
    return isLocalType(statement)
        || (statement instanceof ExpressionStmt expression
            && expression.getExpression().isVariableDeclarationExpr());
  }
}
