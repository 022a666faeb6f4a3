package dev.fermata.processor.resolve.javac.types;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.types.Mentioned;
import java.util.ArrayList;
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
public final class OuterCaptures {
  public static final Found NONE = new Found(Set.of(), List.of());

  private final Trees trees;

  /**
   * What is there from outside.
   *
   * @param captured the captured wildcards
   * @param wholes the type arguments around some of them, as {@code Map.Entry<String, ?>} in what
   *     the entries of a {@code Map<String, ?>} are streamed as: a variable has a wildcard for each
   */
  public record Found(Set<Element> captured, List<TypeMirror> wholes) {
    private void addArgument(@Nullable TypeMirror argument) {
      Set<Element> mentioned = Mentioned.captures(argument);
      captured.addAll(mentioned);
      if (argument instanceof DeclaredType && !mentioned.isEmpty()) {
        wholes.add(argument);
      }
    }

    private void addArgumentsOf(@Nullable TypeMirror type) {
      if (type instanceof DeclaredType declared) {
        declared.getTypeArguments().forEach(this::addArgument);
      } else {
        captured.addAll(Mentioned.captures(type));
      }
    }
  }

  public OuterCaptures(Trees trees) {
    this.trees = trees;
  }

  /** The captured wildcards of the operands beside an expression and beside those around it. */
  public Found of(TreePath expression) {
    Found found = new Found(new HashSet<>(), new ArrayList<>());
    TreePath inner = expression;
    for (TreePath outer = inner.getParentPath();
        !isMethod(outer.getLeaf());
        outer = outer.getParentPath()) {
      Tree argument = inner.getLeaf();
      if (outer.getLeaf() instanceof NewClassTree creation) {
        collect(argument, creation.getArguments(), outer, found);
      } else if (outer.getLeaf() instanceof MethodInvocationTree call
          && argument != call.getMethodSelect()) {
        collect(argument, call.getArguments(), outer, found);
        collectOfReceiver(new TreePath(outer, call.getMethodSelect()), found);
      }
      inner = outer;
    }
    return found;
  }

  /** In a method ends what is expected of an expression, not in the statements of a switch. */
  private static boolean isMethod(Tree tree) {
    return tree instanceof MethodTree
        || tree instanceof LambdaExpressionTree
        || tree instanceof ClassTree;
  }

  private void collect(Tree argument, List<? extends Tree> arguments, TreePath call, Found found) {
    for (Tree other : arguments) {
      TreePath path = new TreePath(call, other);
      if (other != argument && hasOwnType(path)) {
        found.addArgumentsOf(trees.getTypeMirror(path));
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

  private void collectOfReceiver(TreePath called, Found found) {
    if (trees.getElement(called) instanceof ExecutableElement method
        && trees.getTypeMirror(called) instanceof ExecutableType seen) {
      for (int i = 0; i < method.getParameters().size(); i++) {
        TypeMirror declared = method.getParameters().get(i).asType();
        collectOfReceiver(declared, seen.getParameterTypes().get(i), found);
      }
    }
  }

  /** Collects from what stands for type parameters of the receiver's type. */
  private static void collectOfReceiver(
      @Nullable TypeMirror declared, @Nullable TypeMirror seen, Found found) {
    if (declared instanceof TypeVariable variable) {
      if (variable.asElement().getEnclosingElement() instanceof TypeElement) {
        found.addArgument(seen);
      }
    } else if (declared instanceof ArrayType array && seen instanceof ArrayType seenArray) {
      collectOfReceiver(array.getComponentType(), seenArray.getComponentType(), found);
    } else if (declared instanceof WildcardType bound && seen instanceof WildcardType seenBound) {
      collectOfReceiver(bound.getExtendsBound(), seenBound.getExtendsBound(), found);
      collectOfReceiver(bound.getSuperBound(), seenBound.getSuperBound(), found);
    } else if (declared instanceof DeclaredType type && seen instanceof DeclaredType seenType) {
      List<? extends TypeMirror> arguments = seenType.getTypeArguments();
      for (int i = 0; i < arguments.size(); i++) {
        collectOfReceiver(type.getTypeArguments().get(i), arguments.get(i), found);
      }
    }
  }
}
