package dev.fermata.processor.resolve.javac;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.NameableTypes;
import dev.fermata.processor.resolve.javac.members.MemberUse;
import dev.fermata.processor.resolve.javac.members.Symbols;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What a value of an anonymous class can be held by when an await gives it or an operand after it
 * awaits: a supertype, where that means the same to the expression around it.
 */
final class AnonymousOperands {
  private final Elements elements;
  private final Types types;
  private final ExpressionTypes expressionTypes;
  private final Symbols symbols;

  AnonymousOperands(
      Elements elements, Types types, ExpressionTypes expressionTypes, Symbols symbols) {
    this.elements = elements;
    this.types = types;
    this.expressionTypes = expressionTypes;
    this.symbols = symbols;
  }

  /** The operands of what means the same whichever of their types these are held by. */
  static List<ExpressionTree> independentOf(Tree tree) {
    if (tree instanceof BinaryTree operation) {
      return List.of(operation.getLeftOperand(), operation.getRightOperand());
    }
    ExpressionTree operand = null;
    if (tree instanceof AssignmentTree assignment) {
      operand = assignment.getExpression();
    } else if (tree instanceof CompoundAssignmentTree assignment) {
      operand = assignment.getExpression();
    } else if (tree instanceof TypeCastTree cast) {
      operand = cast.getExpression();
    } else if (tree instanceof InstanceOfTree test) {
      operand = test.getExpression();
    } else if (tree instanceof EnhancedForLoopTree loop) {
      operand = loop.getExpression();
    } else if (tree instanceof SynchronizedTree statement) {
      operand = statement.getExpression();
    } else if (tree instanceof ThrowTree statement) {
      operand = statement.getExpression();
    } else if (tree instanceof AssertTree statement) {
      operand = statement.getDetail();
    }
    return operand == null ? List.of() : List.of(operand);
  }

  private static @Nullable TypeElement anonymousClass(@Nullable TypeMirror type) {
    return type != null
            && type.getKind() == TypeKind.DECLARED
            && type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getNestingKind() == NestingKind.ANONYMOUS
        ? element
        : null;
  }

  /**
   * The supertype that the class names, which decides what the value can be passed to; null if the
   * value is of no anonymous class.
   */
  @Nullable TypeMirror supertypeOf(@Nullable TypeMirror operand) {
    TypeElement anonymous = anonymousClass(operand);
    return anonymous == null ? null : NameableTypes.supertypeOfAnonymous(anonymous);
  }

  /**
   * Whether a call means the same with arguments that are held by supertypes: an anonymous class is
   * part of neither its result nor the parameter of another argument.
   */
  boolean isIndependent(TypeMirror result, @Nullable TypeMirror method) {
    return isNamed(result)
        && (!(method instanceof ExecutableType seen)
            || seen.getParameterTypes().stream()
                .allMatch(parameter -> isNamed(parameter) || anonymousClass(parameter) != null));
  }

  private boolean isNamed(TypeMirror type) {
    return expressionTypes.describe(type).isDenotable();
  }

  /**
   * The supertype that has a member of the receiver too; null if the receiver is of no anonymous
   * class, or the member is that class's alone: so is the coroutine of its own {@code @Async}
   * method.
   */
  @Nullable TypeMirror supertypeWith(Element member, TypeMirror receiver) {
    TypeElement anonymous = anonymousClass(receiver);
    if (anonymous == null
        || (member instanceof ExecutableElement method
            && Discovery.isAsync(method)
            && method.getEnclosingElement().equals(anonymous))) {
      return null;
    }
    return types.directSupertypes(receiver).stream()
        .filter(supertype -> has((DeclaredType) supertype, member, anonymous))
        .findFirst()
        .orElse(null);
  }

  private boolean has(DeclaredType supertype, Element member, TypeElement anonymous) {
    List<? extends Element> members = elements.getAllMembers((TypeElement) supertype.asElement());
    return members.contains(member)
        || (member instanceof ExecutableElement method
            && members.stream()
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .anyMatch(it -> isSame(it, method, supertype, anonymous)));
  }

  /** Whether a method of a supertype gives what the one that overrides it does. */
  private boolean isSame(
      ExecutableElement inherited,
      ExecutableElement method,
      DeclaredType supertype,
      TypeElement anonymous) {
    return elements.overrides(method, inherited, anonymous)
        && !symbols.describe(inherited, new MemberUse(supertype, null, false, null)).isDenied()
        && types.isSameType(
            ((ExecutableType) types.asMemberOf(supertype, inherited)).getReturnType(),
            method.getReturnType());
  }
}
