package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeRef.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An operand and its place in the expression that it belongs to.
 *
 * @param operand the operand
 * @param place puts another in its place
 * @param conversion what Java does to the operand's value before it evaluates the next operand
 */
record Slot(Expression operand, Consumer<Expression> place, Conversion conversion) {

  /** A conversion that can fail or run code, and so belongs to the operand's evaluation. */
  enum Conversion {
    NONE,
    /** Unboxing: null fails here. */
    UNBOXING,
    /** String conversion of the left operand of {@code +}: {@code toString} runs here. */
    STRING,
    /** The check of the instance that a new inner object belongs to: null fails here. */
    NULL_CHECK
  }

  /** Takes the operand out of its place. */
  Expression take() {
    return Ast.take(operand);
  }

  /** The operands of an expression that are always evaluated, in the order of evaluation. */
  static List<Slot> of(Expression expression) {
    List<Slot> slots = new ArrayList<>();
    if (expression instanceof MethodCallExpr call) {
      call.getScope()
          .filter(scope -> !Stability.isTypeName(scope))
          .ifPresent(scope -> slots.add(new Slot(scope, call::setScope, Conversion.NONE)));
      addArguments(call.getArguments(), call, slots);
    } else if (expression instanceof ObjectCreationExpr creation) {
      creation
          .getScope()
          .ifPresent(it -> slots.add(new Slot(it, creation::setScope, Conversion.NULL_CHECK)));
      addArguments(creation.getArguments(), creation, slots);
    } else if (expression instanceof BinaryExpr binary) {
      slots.add(new Slot(binary.getLeft(), binary::setLeft, conversionOfLeft(binary)));
      slots.add(new Slot(binary.getRight(), binary::setRight, conversionOfRight(binary)));
    } else if (expression instanceof UnaryExpr unary) {
      if (Stability.isStep(unary)) {
        addTarget(unary.getExpression(), slots);
      } else {
        slots.add(new Slot(unary.getExpression(), unary::setExpression, Conversion.UNBOXING));
      }
    } else if (expression instanceof AssignExpr assignment) {
      addTarget(assignment.getTarget(), slots);
      slots.add(new Slot(assignment.getValue(), assignment::setValue, conversionOf(assignment)));
    } else if (expression instanceof ArrayAccessExpr access) {
      slots.add(new Slot(access.getName(), access::setName, Conversion.NONE));
      slots.add(new Slot(access.getIndex(), access::setIndex, Conversion.UNBOXING));
    } else if (expression instanceof ArrayCreationExpr creation) {
      creation
          .getLevels()
          .forEach(
              level ->
                  level
                      .getDimension()
                      .ifPresent(
                          it -> slots.add(new Slot(it, level::setDimension, Conversion.UNBOXING))));
      creation.getInitializer().ifPresent(it -> addElements(it, Ast.typeOf(creation), slots));
    } else if (expression instanceof ArrayInitializerExpr initializer) {
      addElements(initializer, Ast.typeOf(initializer), slots);
    } else {
      addOnlyOperand(expression, slots);
    }
    return slots;
  }

  private static void addOnlyOperand(Expression expression, List<Slot> slots) {
    if (expression instanceof CastExpr cast) {
      slots.add(new Slot(cast.getExpression(), cast::setExpression, Conversion.NONE));
    } else if (expression instanceof EnclosedExpr enclosed) {
      slots.add(new Slot(enclosed.getInner(), enclosed::setInner, Conversion.NONE));
    } else if (expression instanceof InstanceOfExpr test) {
      slots.add(new Slot(test.getExpression(), test::setExpression, Conversion.NONE));
    } else if (expression instanceof FieldAccessExpr access) {
      if (!Stability.isTypeName(access.getScope())) {
        slots.add(new Slot(access.getScope(), access::setScope, Conversion.NONE));
      }
    } else if (expression instanceof MethodReferenceExpr reference) {
      slots.add(new Slot(reference.getScope(), reference::setScope, Conversion.NONE));
    } else if (expression instanceof ConditionalExpr conditional) {
      slots.add(
          new Slot(conditional.getCondition(), conditional::setCondition, Conversion.UNBOXING));
    } else if (expression instanceof SwitchExpr choice) {
      slots.add(new Slot(choice.getSelector(), choice::setSelector, Conversion.NONE));
    }
  }

  /** The operands of a variable that is assigned: they are evaluated, its value is not read. */
  static void addTarget(Expression target, List<Slot> slots) {
    if (target instanceof EnclosedExpr enclosed) {
      addTarget(enclosed.getInner(), slots);
    } else if (target instanceof FieldAccessExpr || target instanceof ArrayAccessExpr) {
      slots.addAll(of(target));
    }
  }

  private static void addArguments(NodeList<Expression> arguments, Node call, List<Slot> slots) {
    Symbol.@Nullable Declaration declaration =
        call.findData(Attribution.SYMBOL).map(Symbol::declaration).orElse(null);
    for (int i = 0; i < arguments.size(); i++) {
      int index = i;
      boolean isPrimitive =
          declaration != null && isPrimitiveParameter(declaration, i, arguments.size());
      slots.add(
          new Slot(
              arguments.get(i),
              it -> arguments.set(index, it),
              isPrimitive ? Conversion.UNBOXING : Conversion.NONE));
    }
  }

  private static boolean isPrimitiveParameter(
      Symbol.Declaration declaration, int index, int argumentCount) {
    List<ExpressionType> types = declaration.parameterTypes();
    int last = types.size() - 1;
    if (index < last || !declaration.isVarargs()) {
      return index <= last && types.get(index).kind().isPrimitive();
    }
    // An array may stand for all variable arguments: unboxing leaves it alone.
    return isPrimitiveComponent(types.get(last)) && argumentCount >= last;
  }

  private static void addElements(
      ArrayInitializerExpr initializer, ExpressionType arrayType, List<Slot> slots) {
    NodeList<Expression> values = initializer.getValues();
    for (int i = 0; i < values.size(); i++) {
      int index = i;
      if (values.get(i) instanceof ArrayInitializerExpr nested) {
        addElements(nested, componentOf(arrayType), slots);
      } else {
        slots.add(
            new Slot(
                values.get(i),
                it -> values.set(index, it),
                isPrimitiveComponent(arrayType) ? Conversion.UNBOXING : Conversion.NONE));
      }
    }
  }

  private static ExpressionType componentOf(ExpressionType arrayType) {
    return ExpressionType.of(((Array) arrayType.type()).component());
  }

  private static boolean isPrimitiveComponent(ExpressionType arrayType) {
    return arrayType.isArray() && componentOf(arrayType).kind().isPrimitive();
  }

  private static Conversion conversionOf(AssignExpr assignment) {
    boolean isPrimitive = Ast.typeOf(assignment.getTarget()).kind().isPrimitive();
    return isPrimitive ? Conversion.UNBOXING : Conversion.NONE;
  }

  private static Conversion conversionOfLeft(BinaryExpr binary) {
    return isConcatenation(binary) ? Conversion.STRING : conversionOfRight(binary);
  }

  private static Conversion conversionOfRight(BinaryExpr binary) {
    if (isConcatenation(binary)) {
      return Conversion.NONE;
    }
    boolean isEquality =
        binary.getOperator() == BinaryExpr.Operator.EQUALS
            || binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
    boolean isOfReferences =
        isEquality
            && !Ast.typeOf(binary.getLeft()).kind().isPrimitive()
            && !Ast.typeOf(binary.getRight()).kind().isPrimitive();
    return isOfReferences ? Conversion.NONE : Conversion.UNBOXING;
  }

  static boolean isConcatenation(BinaryExpr binary) {
    return binary.getOperator() == BinaryExpr.Operator.PLUS && Types.isString(Ast.typeOf(binary));
  }
}
