package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.javac.types.ExpectedTypeArguments;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.resolve.javac.types.InferredInputs;
import dev.fermata.processor.resolve.javac.types.OuterCaptures;
import dev.fermata.processor.types.Mentioned;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of an operand beside its own type, since a variable may hold it: in {@code
 * same(list, new ArrayList<>())} the second argument has the wildcard of the first one.
 */
final class Operands {
  private static final Set<Tree.Kind> CAN_BE_FUNCTION =
      EnumSet.of(
          Tree.Kind.LAMBDA_EXPRESSION,
          Tree.Kind.MEMBER_REFERENCE,
          Tree.Kind.PARENTHESIZED,
          Tree.Kind.CONDITIONAL_EXPRESSION,
          Tree.Kind.SWITCH_EXPRESSION);

  private final Trees trees;
  private final Function<Tree, List<Node>> nodes;
  private final ExpressionTypes types;
  private final AnonymousOperands anonymous;
  private final InferredInputs inputs;
  private final ExpectedTypeArguments expected;
  private final OuterCaptures outerCaptures;

  /**
   * @param nodes the nodes of a tree
   */
  Operands(
      Trees trees,
      Function<Tree, List<Node>> nodes,
      ExpressionTypes types,
      AnonymousOperands anonymous,
      InferredInputs inputs,
      ExpectedTypeArguments expected,
      OuterCaptures outerCaptures) {
    this.trees = trees;
    this.nodes = nodes;
    this.types = types;
    this.anonymous = anonymous;
    this.inputs = inputs;
    this.expected = expected;
    this.outerCaptures = outerCaptures;
  }

  /** Gives an operand of an anonymous class the type of what that extends or implements. */
  void hold(Tree operand, TreePath around) {
    hold(operand, supertypeOf(operand, around));
  }

  /** Gives all operands such a type. */
  void holdAll(List<? extends Tree> operands, TreePath around) {
    operands.forEach(operand -> hold(operand, around));
  }

  /** Gives a receiver such a type if that has the member that is used. */
  void holdReceiver(MemberSelectTree select, TreePath path) {
    Tree receiver = select.getExpression();
    TypeMirror type = trees.getTypeMirror(new TreePath(path, receiver));
    if (anonymous.supertypeOf(type) != null) {
      Element member = trees.getElement(path);
      hold(receiver, member == null ? null : anonymous.supertypeWith(member, type));
    }
  }

  /**
   * Gives arguments such types. What the result and the parameters are is asked only for an
   * argument of such a class.
   */
  void holdArguments(List<? extends Tree> arguments, TreePath call, @Nullable TreePath called) {
    if (arguments.stream().allMatch(argument -> supertypeOf(argument, call) == null)) {
      return;
    }
    TypeMirror result = trees.getTypeMirror(call);
    TypeMirror seen = called == null ? null : trees.getTypeMirror(called);
    if (result != null && anonymous.isIndependent(result, seen)) {
      holdAll(arguments, call);
    }
  }

  private void hold(Tree operand, @Nullable TypeMirror type) {
    if (type == null) {
      return;
    }
    nodes.apply(operand).forEach(node -> node.setData(Attribution.TYPE, types.describe(type)));
    if (operand instanceof ParenthesizedTree parenthesized) {
      hold(parenthesized.getExpression(), type);
    }
  }

  private @Nullable TypeMirror supertypeOf(Tree operand, TreePath around) {
    return anonymous.supertypeOf(trees.getTypeMirror(new TreePath(around, operand)));
  }

  /**
   * Marks a call, and its arguments, by what inference made of them.
   *
   * @param called what is called: the name in the call, or the creation itself
   */
  void mark(List<? extends ExpressionTree> arguments, TreePath call, TreePath called) {
    if (!arguments.isEmpty() && trees.getElement(called) instanceof ExecutableElement method) {
      markInferredInputs(arguments, method);
      markShared(arguments, call);
    }
    if (expected.areIn(call)) {
      nodes
          .apply(call.getLeaf())
          .forEach(it -> it.setData(Attribution.EXPECTED_TYPE_ARGUMENTS, true));
    }
  }

  private void markInferredInputs(
      List<? extends ExpressionTree> arguments, ExecutableElement method) {
    for (int i = 0; i < arguments.size(); i++) {
      if (CAN_BE_FUNCTION.contains(arguments.get(i).getKind()) && inputs.areIn(method, i)) {
        nodes.apply(arguments.get(i)).forEach(it -> it.setData(Attribution.INFERRED_INPUTS, true));
      }
    }
  }

  /**
   * An argument's type mentions what a wildcard beside it stands for: of two variables each would
   * have its own.
   */
  private void markShared(List<? extends ExpressionTree> arguments, TreePath call) {
    for (ExpressionTree argument : arguments) {
      TreePath path = new TreePath(call, argument);
      Set<Element> captured = Mentioned.captures(trees.getTypeMirror(path));
      if (!captured.isEmpty() && !Collections.disjoint(captured, besides(path, arguments, call))) {
        nodes.apply(argument).forEach(Operands::setUnnamed);
      }
    }
  }

  /** The captured wildcards that an argument has from the operands beside and around it. */
  private Set<Element> besides(
      TreePath argument, List<? extends ExpressionTree> arguments, TreePath call) {
    Set<Element> captured = new HashSet<>(outerCaptures.of(argument).captured());
    for (ExpressionTree other : arguments) {
      if (other != argument.getLeaf()) {
        captured.addAll(Mentioned.captures(trees.getTypeMirror(new TreePath(call, other))));
      }
    }
    return captured;
  }

  private static void setUnnamed(Node node) {
    node.findData(Attribution.TYPE)
        .ifPresent(type -> node.setData(Attribution.TYPE, type.projected()));
  }
}
