package dev.fermata.processor.resolve;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Which captured wildcards an argument has from the operands of the calls that it is in, and not
 * from expressions in it: the wildcard of {@code List<?> list} in {@code list.forEach(it -> ...)}.
 */
final class OuterCaptures {
  private final Trees trees;

  OuterCaptures(Trees trees) {
    this.trees = trees;
  }

  /** The captured wildcards of the operands beside an expression and beside those around it. */
  Set<Element> of(TreePath expression) {
    Set<Element> captured = new HashSet<>();
    TreePath inner = expression;
    for (TreePath outer = inner.getParentPath();
        outer.getLeaf() instanceof ExpressionTree;
        outer = outer.getParentPath()) {
      Tree argument = inner.getLeaf();
      if (outer.getLeaf() instanceof NewClassTree creation) {
        collect(argument, creation.getArguments(), outer, captured);
      } else if (outer.getLeaf() instanceof MethodInvocationTree call
          && argument != call.getMethodSelect()) {
        collect(argument, call.getArguments(), outer, captured);
        collectOfReceiver(new TreePath(outer, call.getMethodSelect()), captured);
      }
      inner = outer;
    }
    return captured;
  }

  private void collect(
      Tree argument, List<? extends Tree> arguments, TreePath call, Set<Element> captured) {
    for (Tree other : arguments) {
      TreePath path = new TreePath(call, other);
      if (other != argument && hasOwnType(path)) {
        captured.addAll(SharedCaptures.in(trees.getTypeMirror(path)));
      }
    }
  }

  /** Whether no part of an argument's type comes from the other operands, by inference. */
  private boolean hasOwnType(TreePath operand) {
    Tree tree = operand.getLeaf();
    return tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree
        || (tree instanceof MethodInvocationTree call
            && trees.getElement(new TreePath(operand, call.getMethodSelect()))
                instanceof ExecutableElement method
            && method.getTypeParameters().isEmpty());
  }

  private void collectOfReceiver(TreePath called, Set<Element> captured) {
    if (trees.getElement(called) instanceof ExecutableElement method
        && trees.getTypeMirror(called) instanceof ExecutableType seen) {
      for (int i = 0; i < method.getParameters().size(); i++) {
        TypeMirror declared = method.getParameters().get(i).asType();
        collectOfReceiver(declared, seen.getParameterTypes().get(i), captured);
      }
    }
  }

  /** Collects from what stands for type parameters of the receiver's type. */
  private static void collectOfReceiver(
      @Nullable TypeMirror declared, @Nullable TypeMirror seen, Set<Element> captured) {
    if (declared instanceof TypeVariable variable) {
      if (variable.asElement().getEnclosingElement() instanceof TypeElement) {
        captured.addAll(SharedCaptures.in(seen));
      }
    } else if (declared instanceof ArrayType array && seen instanceof ArrayType seenArray) {
      collectOfReceiver(array.getComponentType(), seenArray.getComponentType(), captured);
    } else if (declared instanceof WildcardType bound && seen instanceof WildcardType seenBound) {
      collectOfReceiver(bound.getExtendsBound(), seenBound.getExtendsBound(), captured);
      collectOfReceiver(bound.getSuperBound(), seenBound.getSuperBound(), captured);
    } else if (declared instanceof DeclaredType type && seen instanceof DeclaredType seenType) {
      List<? extends TypeMirror> arguments = seenType.getTypeArguments();
      for (int i = 0; i < arguments.size(); i++) {
        collectOfReceiver(type.getTypeArguments().get(i), arguments.get(i), captured);
      }
    }
  }
}
