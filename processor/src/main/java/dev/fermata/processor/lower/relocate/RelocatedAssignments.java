package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.fermata.processor.lower.Accessor.Kind;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.AsyncLambda;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Let;
import dev.fermata.processor.lower.TargetTyping;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Primitive;
import dev.fermata.processor.types.TypeTrees;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Assignments to denied fields. {@code x += e} reads the field, then evaluates {@code e}, then
 * writes, all on the instance that was evaluated first, once.
 */
final class RelocatedAssignments {
  private static final Set<TypeRef> NARROWED_TO =
      Set.of(Primitive.BYTE, Primitive.SHORT, Primitive.CHAR);

  private final Body body;
  private final Receivers receivers;
  private final RelocatedMembers members;

  RelocatedAssignments(Body body, Receivers receivers) {
    this.body = body;
    this.receivers = receivers;
    this.members = new RelocatedMembers(receivers);
  }

  void relocate(AssignExpr assignment) {
    Expression use = unenclosed(assignment.getTarget());
    Symbol field = deniedField(use);
    if (field == null) {
      return;
    }
    BinaryExpr.Operator operator = assignment.getOperator().toBinaryOperator().orElse(null);
    if (operator == null) {
      convert(assignment.getValue(), Attribution.TYPE.of(use));
      assignment.replace(
          set(
              Kind.SET_FIELD,
              assignment,
              use,
              field,
              once(use, field, assignment, false),
              assignment.getValue()));
      return;
    }
    Target target = once(use, field, assignment, true);
    Expression value = update(use, field, target, operator, assignment.getValue(), assignment);
    replace(assignment, target, set(Kind.SET_FIELD, assignment, use, field, target, value));
  }

  /**
   * Says what an assignment converts and a call does not, or not with the same result: the
   * narrowing of a constant, as in {@code letter = 0}; a raw type, which makes what a call gives
   * raw, too.
   */
  private void convert(Expression value, ExpressionType variable) {
    if (value instanceof LambdaExpr) {
      return;
    }
    List<Expression> results = TargetTyping.results(value);
    results.forEach(it -> convert(it, variable));
    ExpressionType given = value.findData(Attribution.TYPE).orElse(null);
    ExpressionType type = results.isEmpty() && given != null ? conversion(given, variable) : null;
    if (type != null) {
      CastExpr cast = new CastExpr(body.types().tree(type), new NullLiteralExpr());
      value.replace(Ast.typed(cast, type));
      cast.setExpression(Ast.enclosed(value));
    }
  }

  private static @Nullable ExpressionType conversion(
      ExpressionType given, ExpressionType variable) {
    ExpressionType unboxed = Types.unboxed(variable);
    if (NARROWED_TO.contains(unboxed.type())) {
      boolean isOther = given.kind().isPrimitive() && !given.type().equals(unboxed.type());
      return isOther ? unboxed : null;
    }
    boolean isUnchecked = given.isRaw() && given.isErased() && !variable.isErased();
    return isUnchecked && variable.isDenotable() && variable.isExact() ? variable : null;
  }

  void relocate(UnaryExpr unary) {
    Expression use = unenclosed(unary.getExpression());
    Symbol field = RelocatedMembers.isStep(unary) ? deniedField(use) : null;
    if (field == null) {
      return;
    }
    Node parent = unary.getParentNode().orElseThrow();
    boolean isValueUsed = !(parent instanceof ExpressionStmt) || isValue(parent);
    UnaryExpr.Operator step = unary.getOperator();
    boolean isIncrement =
        step == UnaryExpr.Operator.PREFIX_INCREMENT || step == UnaryExpr.Operator.POSTFIX_INCREMENT;
    IntegerLiteralExpr one = new IntegerLiteralExpr("1");
    one.setData(Attribution.TYPE, ExpressionType.of("int"));
    Target target = once(use, field, unary, true);
    Expression value =
        update(
            use,
            field,
            target,
            isIncrement ? BinaryExpr.Operator.PLUS : BinaryExpr.Operator.MINUS,
            one,
            unary);
    Kind kind = step.isPostfix() && isValueUsed ? Kind.GET_AND_SET_FIELD : Kind.SET_FIELD;
    replace(unary, target, set(kind, unary, use, field, target, value));
  }

  /**
   * What binds the instance gives a box, which is unboxed again where it could be told from that.
   */
  private static void replace(Expression assignment, Target target, Expression set) {
    Node parent = assignment.getParentNode().orElseThrow();
    Expression replacement = target.bind(set);
    ExpressionType type = Ast.typeOf(set);
    boolean isUnboxed =
        replacement != set
            && type.kind().isPrimitive()
            && !(parent instanceof ExpressionStmt || parent instanceof ForStmt);
    assignment.replace(
        isUnboxed
            ? Ast.enclosed(Ast.typed(new CastExpr(Types.primitive(type), replacement), type))
            : replacement);
  }

  private static @Nullable Symbol deniedField(Expression use) {
    if (!(use instanceof NameExpr) && !(use instanceof FieldAccessExpr)) {
      return null;
    }
    return use.findData(Attribution.SYMBOL)
        .filter(symbol -> symbol.kind() == Symbol.Kind.FIELD && symbol.isDenied())
        .orElse(null);
  }

  private static Expression unenclosed(Expression expression) {
    return expression instanceof EnclosedExpr enclosed
        ? unenclosed(enclosed.getInner())
        : expression;
  }

  /**
   * The instance in the two places where a compound assignment needs it.
   *
   * @param first evaluates it; null for a static field that is reached through nothing
   * @param again means the same instance without evaluating anything
   * @param bound what is evaluated before, and has the name in the two places; null for nothing
   */
  private record Target(
      @Nullable Expression first, @Nullable NameExpr again, @Nullable Expression bound) {
    Expression bind(Expression assignment) {
      return bound == null || again == null ? assignment : Let.in(again.clone(), bound, assignment);
    }
  }

  private Target once(Expression use, Symbol field, Expression assignment, boolean isTwice) {
    Expression instance = members.target(use, field);
    if (instance == null || !isTwice) {
      return new Target(instance, null, null);
    }
    if (instance instanceof NameExpr name) {
      return new Target(instance, name.clone(), null);
    }
    ExpressionType type = Ast.typeOf(instance).nameable();
    NameExpr variable = Ast.local(body.names().fresh("target"), type);
    Statement statement = statementAround(assignment);
    if (statement == null) {
      return new Target(variable.clone(), variable, instance);
    }
    declareBefore(statement, variable, type);
    return new Target(
        Ast.typed(new AssignExpr(variable.clone(), instance, AssignExpr.Operator.ASSIGN), type),
        variable,
        null);
  }

  /**
   * The statement that an expression stands in and before which another may stand; null if that one
   * could not be seen from the expression: within a lambda or class body it is not assignable.
   */
  private static @Nullable Statement statementAround(Expression use) {
    for (Node node = use; ; node = node.getParentNode().orElseThrow()) {
      Node parent = node.getParentNode().orElseThrow();
      if (node instanceof Statement && AsyncFunction.isAsync(parent)) {
        return AsyncLambda.block((LambdaExpr) parent).getStatement(0);
      }
      if (parent instanceof LambdaExpr lambda && lambda.getExpressionBody().isPresent()
          || parent instanceof BodyDeclaration<?>
          || node instanceof ExplicitConstructorInvocationStmt
          || (parent instanceof SwitchEntry && node instanceof Expression)) {
        return null;
      }
      if (node instanceof Statement statement && parent instanceof NodeWithStatements<?>) {
        return statement;
      }
    }
  }

  private void declareBefore(Statement statement, NameExpr variable, ExpressionType type) {
    VariableDeclarator declarator =
        new VariableDeclarator(TypeTrees.tree(type.type()), variable.getNameAsString());
    declarator.setData(Attribution.TYPE, type);
    ExpressionStmt declaration = new ExpressionStmt(new VariableDeclarationExpr(declarator));
    if (statement.getParentNode().orElseThrow() instanceof SwitchEntry entry
        && entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
      Statement only = isValue(statement) ? yielding((ExpressionStmt) statement) : statement;
      entry.setType(SwitchEntry.Type.BLOCK);
      entry.getStatements().clear();
      entry.addStatement(Ast.block(List.of(declaration, only)));
    } else {
      ((NodeWithStatements<?>) statement.getParentNode().orElseThrow())
          .getStatements()
          .addBefore(declaration, statement);
    }
  }

  private static Statement yielding(ExpressionStmt value) {
    return new YieldStmt(Ast.take(value.getExpression()));
  }

  private static boolean isValue(Node statement) {
    return statement instanceof ExpressionStmt only && TargetTyping.isResult(only);
  }

  /**
   * {@code (T) (get(target) op value)}, with the cast only where the operator gives another type.
   */
  private Expression update(
      Expression use,
      Symbol field,
      Target target,
      BinaryExpr.Operator operator,
      Expression operand,
      Expression assignment) {
    ExpressionType type = Attribution.TYPE.of(use);
    Expression old =
        receivers.call(
            Kind.GET_FIELD,
            field,
            field.ownerBinaryName(),
            target.again(),
            List.of(),
            Attribution.TYPE.of(use),
            assignment);
    boolean isOperand =
        operand instanceof BinaryExpr
            || operand instanceof AssignExpr
            || operand.isConditionalExpr()
            || operand.isLambdaExpr()
            || operand.isInstanceOfExpr();
    Expression value = new BinaryExpr(old, isOperand ? Ast.enclosed(operand) : operand, operator);
    value.setData(Attribution.TYPE, type);
    return needsCast(type, operator, Attribution.TYPE.of(operand))
        ? Ast.typed(new CastExpr(body.types().tree(Types.unboxed(type)), Ast.enclosed(value)), type)
        : value;
  }

  private static boolean needsCast(
      ExpressionType field, BinaryExpr.Operator operator, ExpressionType operand) {
    ExpressionType result = Types.unboxed(field);
    return result.kind().isPrimitive()
        ? Types.isNarrowed(result, operator, operand)
        : !Types.isString(result) && !result.type().equals(operand.type());
  }

  private Expression set(
      Kind kind,
      Expression assignment,
      Expression use,
      Symbol field,
      Target target,
      Expression value) {
    return receivers.call(
        kind,
        field,
        field.ownerBinaryName(),
        target.first(),
        List.of(value),
        Attribution.TYPE.of(use),
        assignment);
  }
}
