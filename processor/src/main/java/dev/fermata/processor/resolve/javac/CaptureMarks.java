package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.TypeTemplate;
import dev.fermata.processor.resolve.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Marks the operands of calls whose types have captured wildcards that no variable's type has, with
 * what gives the wildcards back to a variable that holds one.
 */
final class CaptureMarks {
  private final Trees trees;
  private final Function<Tree, List<Node>> nodes;
  private final SharedCaptures shared;
  private final OuterCaptures outer;
  private final NestedCaptures nested;
  private final Overloads overloads;
  private boolean hasUnsaid;

  /**
   * @param nodes the nodes of a tree, those of awaits in it marked already
   */
  CaptureMarks(
      Trees trees,
      Function<Tree, List<Node>> nodes,
      SharedCaptures shared,
      OuterCaptures outer,
      Overloads overloads) {
    this.trees = trees;
    this.nodes = nodes;
    this.shared = shared;
    this.outer = outer;
    this.nested = new NestedCaptures(trees);
    this.overloads = overloads;
  }

  /**
   * Marks the arguments of a call.
   *
   * @param called what is called: the name in the call, or the creation itself
   */
  void markArguments(
      TreePath call,
      List<? extends ExpressionTree> arguments,
      ExecutableElement method,
      TreePath called) {
    List<@Nullable TypeMirror> types = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      types.add(hasType(call, arguments, i) ? typeOf(call, arguments.get(i)) : null);
    }
    for (int i = 0; i < arguments.size(); i++) {
      int index = i;
      TreePath argument = new TreePath(call, arguments.get(i));
      shared
          .of(
              i,
              types,
              () -> outer.of(argument),
              () ->
                  await(arguments.subList(index, arguments.size()))
                      ? nested.of(argument)
                      : Set.of())
          .ifPresent(
              template -> {
                if (overloads.areOpenTo(method, called, index, types, template.isAlone())) {
                  hasUnsaid = true;
                } else {
                  mark(argument.getLeaf(), template);
                }
              });
    }
  }

  /** Whether an operand is not marked, since that could make its call choose another method. */
  boolean hasUnsaid() {
    return hasUnsaid;
  }

  /** Marks the receiver of a call if it is held by a variable while it or an argument awaits. */
  void markReceiver(
      TreePath call, MemberSelectTree called, List<? extends ExpressionTree> arguments) {
    ExpressionTree receiver = called.getExpression();
    TypeMirror type = typeOf(call, receiver);
    if (type != null) {
      shared
          .alone(type, nested.ofReceiver(type, new TreePath(call, called)))
          .filter(template -> await(List.of(receiver)) || await(arguments))
          .ifPresent(template -> mark(receiver, template));
    }
  }

  private void mark(Tree operand, TypeTemplate template) {
    nodes.apply(operand).forEach(it -> it.setData(Attribution.SHARED_CAPTURES, template));
    if (operand instanceof ParenthesizedTree parenthesized) {
      mark(parenthesized.getExpression(), template);
    }
  }

  /**
   * Whether an argument has a type of its own, or is held by a variable, which has one: a reference
   * to a method of a value, while an argument behind it awaits. Other functions stay where they
   * are, and what they take is inferred from the other arguments.
   */
  private boolean hasType(TreePath call, List<? extends ExpressionTree> arguments, int index) {
    ExpressionTree argument = arguments.get(index);
    return argument instanceof MemberReferenceTree reference
        ? isComputed(new TreePath(call, argument), reference.getQualifierExpression())
            && await(arguments.subList(index + 1, arguments.size()))
        : !(argument instanceof LambdaExpressionTree);
  }

  private boolean isComputed(TreePath reference, ExpressionTree receiver) {
    Element element = trees.getElement(new TreePath(reference, receiver));
    return !TreeSymbols.isType(receiver)
        && !(element instanceof TypeElement)
        && !(element instanceof TypeParameterElement)
        && (element == null || !TreeSymbols.isThisOrSuper(element));
  }

  private boolean await(List<? extends ExpressionTree> operands) {
    return operands.stream()
        .flatMap(operand -> nodes.apply(operand).stream())
        .anyMatch(node -> node.findFirst(Node.class, CaptureMarks::isAwait).isPresent());
  }

  private static boolean isAwait(Node node) {
    return node.containsData(Attribution.AWAIT);
  }

  private @Nullable TypeMirror typeOf(TreePath call, Tree operand) {
    return trees.getTypeMirror(new TreePath(call, operand));
  }
}
