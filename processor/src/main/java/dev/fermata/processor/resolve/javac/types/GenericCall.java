package dev.fermata.processor.resolve.javac.types;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * A call or creation whose type arguments are inferred.
 *
 * @param typeParameters those that are inferred
 * @param result what it gives, in terms of them
 * @param parameters what it takes, in terms of them
 * @param isVarargs whether the last parameter may stand for any number of arguments
 * @param arguments what it is given
 */
record GenericCall(
    List<TypeParameterElement> typeParameters,
    TypeMirror result,
    List<TypeMirror> parameters,
    boolean isVarargs,
    List<TreePath> arguments) {

  /** The call that an expression is; null if it is none. */
  static @Nullable GenericCall of(TreePath expression, Trees trees, Types types) {
    if (expression.getLeaf() instanceof MethodInvocationTree call
        && call.getTypeArguments().isEmpty()
        && trees.getElement(new TreePath(expression, call.getMethodSelect()))
            instanceof ExecutableElement method
        && !method.getTypeParameters().isEmpty()) {
      ExecutableType type = typeOf(method, call, expression, trees, types);
      return new GenericCall(
          List.copyOf(method.getTypeParameters()),
          type.getReturnType(),
          List.copyOf(type.getParameterTypes()),
          method.isVarArgs(),
          paths(expression, call.getArguments()));
    }
    if (expression.getLeaf() instanceof NewClassTree creation
        && creation.getIdentifier() instanceof ParameterizedTypeTree type
        && type.getTypeArguments().isEmpty()
        && creation.getClassBody() == null
        && trees.getElement(expression) instanceof ExecutableElement constructor) {
      TypeElement created = (TypeElement) constructor.getEnclosingElement();
      List<TypeParameterElement> parameters = new ArrayList<>(created.getTypeParameters());
      parameters.addAll(constructor.getTypeParameters());
      return new GenericCall(
          parameters,
          created.asType(),
          constructor.getParameters().stream().map(it -> it.asType()).toList(),
          constructor.isVarArgs(),
          paths(expression, creation.getArguments()));
    }
    return null;
  }

  /** The method as a member of what it is called on. */
  private static ExecutableType typeOf(
      ExecutableElement method,
      MethodInvocationTree call,
      TreePath path,
      Trees trees,
      Types types) {
    boolean isOfInstance =
        call.getMethodSelect() instanceof MemberSelectTree
            && !method.getModifiers().contains(Modifier.STATIC);
    if (isOfInstance) {
      MemberSelectTree select = (MemberSelectTree) call.getMethodSelect();
      TypeMirror target =
          trees.getTypeMirror(new TreePath(new TreePath(path, select), select.getExpression()));
      if (target instanceof DeclaredType declared
          && types.capture(declared) instanceof DeclaredType captured) {
        return (ExecutableType) types.asMemberOf(captured, method);
      }
    }
    return (ExecutableType) method.asType();
  }

  private static List<TreePath> paths(TreePath call, List<? extends ExpressionTree> arguments) {
    return arguments.stream().map(it -> new TreePath(call, it)).toList();
  }

  /** What the parameter for an argument takes. */
  TypeMirror parameterOf(int argument, Trees trees, Types types) {
    int last = parameters.size() - 1;
    if (!isVarargs || argument < last) {
      return parameters.get(argument);
    }
    TypeMirror array = parameters.get(last);
    TypeMirror given = trees.getTypeMirror(arguments.get(argument));
    boolean isArray =
        arguments.size() == parameters.size()
            && given != null
            && types.isAssignable(given, types.erasure(array));
    return isArray ? array : ((ArrayType) array).getComponentType();
  }
}
