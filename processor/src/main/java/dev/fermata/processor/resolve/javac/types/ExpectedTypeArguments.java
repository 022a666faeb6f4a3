package dev.fermata.processor.resolve.javac.types;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.resolve.AwaitCall;
import dev.fermata.processor.types.Mentioned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Which calls have type arguments that their arguments alone do not give: what is expected of the
 * call was heard, too (JLS 18.5.2). Without it the call may not compile, or make an array of
 * variable arguments that is another one.
 */
public final class ExpectedTypeArguments {
  private final Trees trees;
  private final Types types;
  private final ExpressionTypes expressionTypes;

  public ExpectedTypeArguments(Trees trees, Types types, ExpressionTypes expressionTypes) {
    this.trees = trees;
    this.types = types;
    this.expressionTypes = expressionTypes;
  }

  /** Whether the method that a call without type arguments calls has such. */
  public boolean areIn(TreePath call) {
    if (call.getLeaf() instanceof MethodInvocationTree invocation) {
      TreePath called = new TreePath(call, invocation.getMethodSelect());
      return invocation.getTypeArguments().isEmpty()
          && trees.getElement(called) instanceof ExecutableElement method
          && trees.getTypeMirror(called) instanceof ExecutableType seen
          && areIn(
              method,
              method.getTypeParameters(),
              method.getReturnType(),
              seen,
              call,
              invocation.getArguments());
    }
    return call.getLeaf() instanceof NewClassTree creation
        && creation.getIdentifier() instanceof ParameterizedTypeTree type
        && type.getTypeArguments().isEmpty()
        && trees.getElement(call) instanceof ExecutableElement constructor
        && constructor.getEnclosingElement() instanceof TypeElement owner
        && trees.getTypeMirror(call) instanceof DeclaredType seen
        && seen.asElement().equals(owner)
        && areIn(
            constructor,
            owner.getTypeParameters(),
            owner.asType(),
            (ExecutableType) types.asMemberOf(seen, constructor),
            call,
            creation.getArguments());
  }

  private boolean areIn(
      ExecutableElement method,
      List<? extends TypeParameterElement> inferred,
      TypeMirror result,
      ExecutableType seen,
      TreePath call,
      List<? extends ExpressionTree> arguments) {
    Set<Element> mentioned = new HashSet<>(inferred);
    mentioned.removeIf(parameter -> !InferredInputs.mentions(result, parameter::equals));
    if (mentioned.isEmpty()) {
      return false;
    }
    Comparison comparison = new Comparison(mentioned);
    List<? extends TypeMirror> declared = ((ExecutableType) method.asType()).getParameterTypes();
    List<? extends TypeMirror> given = seen.getParameterTypes();
    int last = declared.size() - 1;
    boolean isSpread = method.isVarArgs() && isSpread(declared, call, arguments);
    if (!isSpread && arguments.size() != declared.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      boolean isElement = isSpread && i >= last;
      comparison.add(
          isElement ? componentOf(declared.get(last)) : declared.get(i),
          isElement ? componentOf(given.get(last)) : given.get(i),
          new TreePath(call, arguments.get(i)));
    }
    if (isSpread && arguments.size() == last) {
      comparison.addNone(componentOf(declared.get(last)), componentOf(given.get(last)));
    }
    return comparison.isDifferent();
  }

  /** Whether variable arguments are given one by one, not as an array. */
  private boolean isSpread(
      List<? extends TypeMirror> declared,
      TreePath call,
      List<? extends ExpressionTree> arguments) {
    int last = declared.size() - 1;
    if (arguments.size() != declared.size()) {
      return true;
    }
    TypeMirror argument = trees.getTypeMirror(new TreePath(call, arguments.get(last)));
    return argument == null
        || !types.isAssignable(types.erasure(argument), types.erasure(declared.get(last)));
  }

  private static TypeMirror componentOf(TypeMirror array) {
    return ((ArrayType) array).getComponentType();
  }

  /** What the arguments of a call say of its type arguments, compared with what these are. */
  private final class Comparison {
    private final Set<Element> inferred;
    private final Set<Element> fixed = new HashSet<>();
    private final Set<Element> different = new HashSet<>();

    Comparison(Set<Element> inferred) {
      this.inferred = inferred;
    }

    boolean isDifferent() {
      different.retainAll(inferred);
      return !fixed.containsAll(different);
    }

    /**
     * Compares what an argument says.
     *
     * @param declared the type of the parameter as it is declared
     * @param seen the type of the parameter with type arguments
     */
    void add(TypeMirror declared, TypeMirror seen, TreePath argument) {
      Tree tree = argument.getLeaf();
      if (tree instanceof ParenthesizedTree parenthesized) {
        add(declared, seen, new TreePath(argument, parenthesized.getExpression()));
      } else if (tree instanceof ConditionalExpressionTree
          || tree instanceof SwitchExpressionTree) {
        Results.of(argument).forEach(result -> add(declared, seen, result));
      } else if (tree instanceof LambdaExpressionTree) {
        addResults(declared, seen, argument);
      } else if (!(tree instanceof MemberReferenceTree)) {
        TypeMirror own = trees.getTypeMirror(argument);
        if (own != null && own.getKind() != TypeKind.NULL) {
          compare(declared, seen, own, true);
          fix(declared, argument);
        }
      }
    }

    /** Compares what a function returns. */
    private void addResults(TypeMirror declared, TypeMirror seen, TreePath function) {
      TypeMirror declaredResult = resultOf(declared);
      TypeMirror seenResult = resultOf(seen);
      if (declaredResult != null && seenResult != null) {
        Results.of(function).forEach(result -> add(declaredResult, seenResult, result));
      }
    }

    private @Nullable TypeMirror resultOf(TypeMirror function) {
      if (!(function instanceof DeclaredType type) || type.getKind() != TypeKind.DECLARED) {
        return null;
      }
      Optional<ExecutableElement> method = expressionTypes.functionalMethod(type);
      TypeMirror result =
          method
              .map(it -> ((ExecutableType) types.asMemberOf(type, it)).getReturnType())
              .orElse(null);
      return result instanceof WildcardType wildcard ? wildcard.getExtendsBound() : result;
    }

    /** Compares what no variable argument at all says: the array is one of the bound. */
    void addNone(TypeMirror declared, TypeMirror seen) {
      if (declared instanceof TypeVariable variable) {
        compare(declared, types.erasure(seen), types.erasure(variable), false);
      }
    }

    /**
     * Compares a type with one that inference has it be a subtype or a supertype of.
     *
     * @param isSubtype which of them: one that is the type argument, and none that is not, makes it
     *     the least type that all have in common
     */
    private void compare(TypeMirror declared, TypeMirror seen, TypeMirror own, boolean isSubtype) {
      if (declared instanceof TypeVariable variable) {
        if (!isSame(seen, own)) {
          different.add(variable.asElement());
        } else if (isSubtype) {
          fixed.add(variable.asElement());
        }
      } else if (declared instanceof ArrayType array) {
        if (seen instanceof ArrayType seenArray && own instanceof ArrayType ownArray) {
          compare(
              array.getComponentType(),
              seenArray.getComponentType(),
              ownArray.getComponentType(),
              isSubtype);
        }
      } else if (declared instanceof DeclaredType type && seen instanceof DeclaredType seenType) {
        compareArguments(type, seenType, own, isSubtype);
      }
    }

    private void compareArguments(
        DeclaredType declared, DeclaredType seen, TypeMirror own, boolean isSubtype) {
      if (declared.getTypeArguments().isEmpty() || own.getKind().isPrimitive()) {
        return;
      }
      DeclaredType found = expressionTypes.supertype(own, declared.asElement()::equals);
      if (found == null || !(types.capture(found) instanceof DeclaredType captured)) {
        return;
      }
      List<? extends TypeMirror> arguments = captured.getTypeArguments();
      List<? extends TypeMirror> seenArguments = seen.getTypeArguments();
      for (int i = 0; i < Math.min(arguments.size(), seenArguments.size()); i++) {
        // Any other type argument is the same type, whatever is expected.
        if (declared.getTypeArguments().get(i) instanceof WildcardType wildcard
            && seenArguments.get(i) instanceof WildcardType seenWildcard) {
          TypeMirror upper = wildcard.getExtendsBound();
          TypeMirror lower = wildcard.getSuperBound();
          if (upper != null && seenWildcard.getExtendsBound() != null) {
            compare(upper, seenWildcard.getExtendsBound(), arguments.get(i), isSubtype);
          } else if (lower != null && seenWildcard.getSuperBound() != null) {
            compare(lower, seenWildcard.getSuperBound(), arguments.get(i), false);
          }
        }
      }
    }

    /**
     * An intersection is what several arguments have in common, and what has captured wildcards is
     * what one of them is: no type that is expected.
     */
    private boolean isSame(TypeMirror seen, TypeMirror own) {
      return seen.getKind() == TypeKind.INTERSECTION
          || !Mentioned.captures(seen).isEmpty()
          || types.isSameType(
              seen,
              own instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : own);
    }

    /** Notes which type arguments are those of an argument's type, if that has one of its own. */
    private void fix(TypeMirror declared, TreePath argument) {
      TypeMirror type = declared;
      while (type instanceof ArrayType array) {
        type = array.getComponentType();
      }
      if (type instanceof DeclaredType generic && hasOwnType(argument)) {
        for (TypeMirror exact : generic.getTypeArguments()) {
          if (!(exact instanceof WildcardType)) {
            inferred.stream()
                .filter(it -> InferredInputs.mentions(exact, it::equals))
                .forEach(fixed::add);
          }
        }
      }
    }
  }

  /**
   * Whether no part of an expression's type is inferred from what is expected of it; what an await
   * gives is held by a variable.
   */
  private boolean hasOwnType(TreePath expression) {
    if (expression.getLeaf() instanceof MethodInvocationTree call) {
      return trees.getElement(new TreePath(expression, call.getMethodSelect()))
              instanceof ExecutableElement method
          && (method.getTypeParameters().isEmpty() || AwaitCall.awaits(method));
    }
    return !(expression.getLeaf() instanceof NewClassTree);
  }

  /** Collects the expressions of which one gives the value of a choice or a function. */
  private static final class Results extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final List<TreePath> results = new ArrayList<>();

    static List<TreePath> of(TreePath expression) {
      Results scanner = new Results();
      Tree tree = expression.getLeaf();
      if (tree instanceof ConditionalExpressionTree conditional) {
        return List.of(
            new TreePath(expression, conditional.getTrueExpression()),
            new TreePath(expression, conditional.getFalseExpression()));
      }
      if (tree instanceof LambdaExpressionTree lambda) {
        if (lambda.getBody() instanceof ExpressionTree only) {
          return List.of(new TreePath(expression, only));
        }
        scanner.scan(new TreePath(expression, lambda.getBody()), null);
      } else if (tree instanceof SwitchExpressionTree choice) {
        choice.getCases().forEach(each -> scanner.scan(new TreePath(expression, each), null));
      }
      return scanner.results;
    }

    @Override
    public @Nullable Void visitCase(CaseTree choice, @Nullable Void unused) {
      if (choice.getBody() instanceof ExpressionTree only) {
        results.add(new TreePath(getCurrentPath(), only));
        return null;
      }
      return super.visitCase(choice, unused);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree end, @Nullable Void unused) {
      if (end.getExpression() != null) {
        results.add(new TreePath(getCurrentPath(), end.getExpression()));
      }
      return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree end, @Nullable Void unused) {
      results.add(new TreePath(getCurrentPath(), end.getValue()));
      return null;
    }

    @Override
    public @Nullable Void visitSwitchExpression(
        SwitchExpressionTree choice, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(
        LambdaExpressionTree function, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree declaration, @Nullable Void unused) {
      return null;
    }
  }
}
