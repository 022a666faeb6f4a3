package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.lower.witness.Witness;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits an expression that awaits into statements and what is left of it, in Java's order of
 * evaluation: the operands before an await go to temporaries first, unless it makes no difference
 * when they are evaluated.
 *
 * <p>All methods take a detached expression and return a detached one.
 */
final class Expressions {
  /** A compiler's stack should hold what is left, too, in a class of our own around it. */
  private static final int MAX_DEPTH = 40;

  private final Body body;
  private final Conditions conditions;
  private final Switches switches;

  Expressions(Body body) {
    this.body = body;
    this.conditions = new Conditions(body, this);
    this.switches = new Switches(body, this);
  }

  Conditions conditions() {
    return conditions;
  }

  Switches switches() {
    return switches;
  }

  /**
   * Evaluates up to and with the last await.
   *
   * @param out gets the statements that run first
   * @return what is left, without an await
   */
  Expression value(Expression expression, List<Statement> out) {
    return value(expression, Slot.Conversion.NONE, out);
  }

  /** As {@link #value(Expression, List)}; the value is a boolean, unboxed. */
  Expression condition(Expression expression, List<Statement> out) {
    return value(expression, Slot.Conversion.UNBOXING, out);
  }

  private Expression value(Expression expression, Slot.Conversion conversion, List<Statement> out) {
    if (!Awaits.in(expression)) {
      return expression;
    }
    if (Awaits.isAwait(expression)) {
      return temporary(await((MethodCallExpr) expression, out), conversion, out);
    }
    if (expression instanceof EnclosedExpr) {
      return Ast.enclosed(value(Ast.unenclosed(expression), conversion, out));
    }
    if (expression instanceof BinaryExpr binary
        && Ast.isShortCircuit(binary)
        && Awaits.in(binary.getRight())) {
      return conditions.shortCircuit(binary, out);
    }
    if (expression instanceof ConditionalExpr conditional
        && (Awaits.in(conditional.getThenExpr()) || Awaits.in(conditional.getElseExpr()))) {
      return choice(expression, out);
    }
    if (expression instanceof SwitchExpr choice
        && choice.getEntries().stream().anyMatch(Awaits::in)) {
      return choice(expression, out);
    }
    if (expression instanceof AssignExpr assignment && Awaits.in(assignment.getValue())) {
      if (assignment.getOperator() != AssignExpr.Operator.ASSIGN) {
        return compoundAssignment(assignment, out);
      }
      if (assignment.getTarget() instanceof NameExpr name && Stability.isLocal(name)) {
        Expression assigned = Ast.take(assignment.getValue());
        deliver(assigned, Destination.of(name), out);
        return name.clone();
      }
    }
    if (expression.containsData(Ast.FIRST)) {
      out.add(Ast.at(expression, new ExpressionStmt(expression.getData(Ast.FIRST).clone())));
    }
    evaluate(Slot.of(expression), out);
    return expression;
  }

  /** Makes the call's operands plain; returns the call itself, with what is awaited alone. */
  MethodCallExpr await(MethodCallExpr call, List<Statement> out) {
    // Before operands go to variables, which say no more where their types came from.
    boolean isTargetNeeded = Awaits.isTargetNeeded(call);
    // The class of await(x, E.class) is for the compiler alone; how it is computed still counts.
    evaluate(Slot.of(call), out);
    if (call.getArguments().size() > 1) {
      List<Slot> slots = Slot.of(call);
      Slot exceptionClass = slots.get(slots.size() - 1);
      if (!Stability.isStable(exceptionClass.operand(), List.of())) {
        for (Slot slot : slots) {
          spillUnlessStable(slot, List.of(exceptionClass.operand()), out);
        }
      }
      call.getArguments().remove(1);
    }
    call.removeScope();
    if (isTargetNeeded) {
      keepTarget(call, out);
    }
    return call;
  }

  /** What the companion awaits is expected to have no type in particular: a variable has one. */
  private void keepTarget(MethodCallExpr await, List<Statement> out) {
    Expression awaited = Ast.unenclosed(await.getArgument(0));
    await.setArgument(0, awaited);
    ExpressionType type =
        awaited.findData(Attribution.AWAITED).orElseGet(() -> Ast.typeOf(awaited));
    if (type.isDenotable()) {
      await.setArgument(0, declare(Ast.take(awaited), type, out));
    }
  }

  /** Delivers the value of an expression to a variable or as the method's result. */
  void deliver(Expression expression, Destination destination, List<Statement> out) {
    Expression value = Ast.unenclosed(expression);
    if (value instanceof ConditionalExpr conditional
        && Awaits.in(value)
        && destination.takes(Ast.typeOf(value))) {
      List<Statement> whenTrue = new ArrayList<>();
      List<Statement> whenFalse = new ArrayList<>();
      Expression condition = Ast.take(conditional.getCondition());
      Expression then = Ast.take(conditional.getThenExpr());
      Expression otherwise = Ast.take(conditional.getElseExpr());
      deliver(then, destination, whenTrue);
      deliver(otherwise, destination, whenFalse);
      conditions.branch(condition, whenTrue, whenFalse, out);
    } else if (value instanceof SwitchExpr choice
        && choice.getEntries().stream().anyMatch(Awaits::in)
        && destination.takes(Ast.typeOf(value))) {
      switches.deliver(choice, destination, out);
    } else if (Awaits.isAwait(value) && !destination.isReturn()) {
      MethodCallExpr call = await((MethodCallExpr) value, out);
      out.add(Ast.at(call, destination.store(call)));
    } else if (Awaits.isAwait(value)) {
      // The type of the result decides how an awaited number is converted, and has a name.
      ExpressionType awaited = Ast.typeOf(value);
      boolean isAsResult =
          destination.type().kind().isPrimitive() || !awaited.nameable().isDenotable();
      ExpressionType type = isAsResult ? destination.type() : awaited;
      MethodCallExpr call = await((MethodCallExpr) value, out);
      out.add(destination.store(declare(call, type, out)));
    } else {
      out.add(destination.store(value(value, out)));
    }
  }

  private Expression choice(Expression expression, List<Statement> out) {
    ExpressionType type = Ast.typeOf(expression);
    NameExpr variable = Temporaries.variableFor(expression, type, body);
    out.add(Ast.at(expression, Ast.declare(body.types().tree(type), variable, null)));
    Witness.pass(expression, variable);
    deliver(expression, Destination.of(variable), out);
    return variable;
  }

  /** Evaluates operands in order, as far as the last one with an await. */
  private void evaluate(List<Slot> slots, List<Statement> out) {
    int last = slots.size() - 1;
    while (last >= 0 && !Awaits.in(slots.get(last).operand())) {
      last--;
    }
    for (int i = 0; i <= last; i++) {
      Slot slot = slots.get(i);
      List<Expression> later = slots.subList(i + 1, last + 1).stream().map(Slot::operand).toList();
      Slot evaluated = slot;
      if (Awaits.in(slot.operand())) {
        Expression rest = value(slot.take(), slot.conversion(), out);
        if (isDeep(rest, MAX_DEPTH) && Ast.typeOf(rest).isDenotable()) {
          rest = temporary(rest, slot.conversion(), out);
        }
        slot.place().accept(rest);
        evaluated = new Slot(rest, slot.place(), slot.conversion());
      }
      if (i < last) {
        spillUnlessStable(evaluated, later, out);
      }
    }
  }

  private static boolean isDeep(Node node, int depth) {
    return depth == 0
        || node.getChildNodes().stream()
            .anyMatch(child -> child instanceof Expression && isDeep(child, depth - 1));
  }

  private void spillUnlessStable(Slot slot, List<? extends Expression> later, List<Statement> out) {
    ExpressionType type = slot.operand().findData(Attribution.TYPE).orElse(null);
    boolean isConverted = isConverted(slot.conversion(), type);
    Expression held = slot.operand();
    boolean isNew = held.isObjectCreationExpr();
    if (isConverted || !Stability.isStable(held, later)) {
      held = temporary(slot.take(), slot.conversion(), out);
      slot.place().accept(held);
    }
    if (slot.conversion() == Slot.Conversion.NULL_CHECK && held.isNameExpr() && !isNew) {
      out.add(
          new ExpressionStmt(
              Ast.call(new NameExpr("java.util.Objects"), "requireNonNull", held.clone())));
    }
  }

  private static boolean isConverted(Slot.Conversion conversion, @Nullable ExpressionType type) {
    return type != null
        && switch (conversion) {
          case NONE, NULL_CHECK -> false;
          case UNBOXING -> Types.isBoxed(type);
          case STRING -> !Types.hasFixedText(type);
        };
  }

  /** Declares a temporary that holds the converted value; returns its name. */
  private NameExpr temporary(Expression value, Slot.Conversion conversion, List<Statement> out) {
    ExpressionType type = Ast.typeOf(value);
    if (conversion == Slot.Conversion.STRING && !Types.hasFixedText(type) && !Awaits.in(value)) {
      Expression written = value.clone();
      StringLiteralExpr empty = Ast.typed(new StringLiteralExpr(""), Types.STRING);
      BinaryExpr text = new BinaryExpr(empty, Ast.enclosed(value), BinaryExpr.Operator.PLUS);
      NameExpr variable = declare(Ast.typed(text, Types.STRING), Types.STRING, out);
      body.addTemporary(variable.getNameAsString(), written);
      return variable;
    }
    return declare(value, conversion == Slot.Conversion.UNBOXING ? Types.unboxed(type) : type, out);
  }

  private NameExpr declare(Expression value, ExpressionType valueType, List<Statement> out) {
    ExpressionType type = valueType.nameable();
    NameExpr variable = Temporaries.variableFor(value, type, body);
    if (!valueType.isExact()) {
      Witness.pass(value, variable);
    }
    out.add(Ast.at(value, Ast.declare(body.types().tree(type), variable, Ast.unenclosed(value))));
    return variable.clone();
  }

  /**
   * The left side is read before the right side runs (JLS 15.26.2). Only a local variable that the
   * right side leaves alone may be read after it.
   */
  private Expression compoundAssignment(AssignExpr assignment, List<Statement> out) {
    Expression target = Ast.unenclosed(assignment.getTarget().clone());
    ExpressionType type = Ast.typeOf(assignment.getTarget());
    if (Stability.isUnassignedLocal(target, assignment.getValue())
        && (Types.isString(type) || type.kind().isPrimitive())) {
      evaluate(Slot.of(assignment), out);
      return assignment;
    }
    List<Slot> targetSlots = new ArrayList<>();
    Slot.addTarget(assignment.getTarget(), targetSlots);
    Expression operand = assignment.getValue();
    for (int i = 0; i < targetSlots.size(); i++) {
      List<Expression> later = new ArrayList<>();
      targetSlots.subList(i + 1, targetSlots.size()).forEach(it -> later.add(it.operand()));
      later.add(operand);
      Slot slot = targetSlots.get(i);
      Expression rest = value(slot.take(), slot.conversion(), out);
      slot.place().accept(rest);
      spillUnlessStable(new Slot(rest, slot.place(), slot.conversion()), later, out);
    }
    Expression read = Ast.unenclosed(assignment.getTarget().clone());
    BinaryExpr.Operator operator = assignment.getOperator().toBinaryOperator().orElseThrow();
    boolean isText = operator == BinaryExpr.Operator.PLUS && !isNumeric(type);
    NameExpr before =
        temporary(read, isText ? Slot.Conversion.STRING : Slot.Conversion.UNBOXING, out);
    Expression right = Ast.enclosed(value(Ast.take(operand), out));
    ExpressionType rightType = Ast.typeOf(right);
    BinaryExpr result = new BinaryExpr(before, right, operator);
    result.setData(Attribution.TYPE, isText ? Types.STRING : Ast.typeOf(before));
    assignment.setOperator(AssignExpr.Operator.ASSIGN);
    assignment.setValue(
        Types.isNarrowed(type, operator, rightType)
            ? Ast.typed(new CastExpr(Types.primitive(type), Ast.enclosed(result)), type)
            : result);
    return assignment;
  }

  private static boolean isNumeric(ExpressionType type) {
    return type.kind().isPrimitive() || Types.isBoxed(type);
  }
}
