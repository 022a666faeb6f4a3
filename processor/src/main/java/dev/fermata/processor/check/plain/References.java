package dev.fermata.processor.check.plain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.Lambdas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What to write in place of method references, in trees that the compiler has attributed. */
final class References {
  private final Trees trees;
  private final Functions functions;

  References(Trees trees, Functions functions) {
    this.trees = trees;
    this.functions = functions;
  }

  /** The call of a method, as the body of a lambda. */
  interface Call {
    /**
     * Writes it.
     *
     * @param receiver what takes the place of the reference's qualifier; null where that stays
     */
    String of(@Nullable String receiver, List<String> arguments);
  }

  /** A lambda that calls what a reference is to. */
  String lambda(TreePath reference, ExecutableElement method, Call call) {
    boolean isUnbound = isUnbound(reference, method);
    List<String> parameters = new ArrayList<>(isUnbound ? List.of(Lambdas.RECEIVER) : List.of());
    method.getParameters().forEach(it -> parameters.add(it.getSimpleName().toString()));
    int taken = functions.arity(reference, parameters.size());
    if (taken != parameters.size()) { // Of variable arity: no parameter for each argument.
      int own = isUnbound ? 1 : 0;
      parameters.subList(own, parameters.size()).clear();
      parameters.addAll(Collections.nCopies(taken - own, "argument"));
    }
    return Lambdas.of(
        parameters,
        namesAround(reference),
        names ->
            isUnbound
                ? call.of(names.get(0), names.subList(1, names.size()))
                : call.of(null, names));
  }

  /** A lambda that calls the same and starts a loop for the coroutine that it gives. */
  String running(TreePath reference, ExecutableElement method) {
    MemberReferenceTree tree = (MemberReferenceTree) reference.getLeaf();
    return lambda(
        reference,
        method,
        (receiver, arguments) ->
            "run(%s.%s(%s))"
                .formatted(
                    receiver == null ? tree.getQualifierExpression() : receiver,
                    tree.getName(),
                    String.join(", ", arguments)));
  }

  /** Whether a reference has a type for the instance that its function takes first. */
  boolean isUnbound(TreePath reference, ExecutableElement method) {
    ExpressionTree qualifier = ((MemberReferenceTree) reference.getLeaf()).getQualifierExpression();
    return !method.getModifiers().contains(Modifier.STATIC)
        && trees.getElement(new TreePath(reference, qualifier)) instanceof TypeElement;
  }

  /** All names of variables, and others that may be, in the member around a place. */
  private static Set<String> namesAround(TreePath place) {
    TreePath member = place;
    while (!(member.getParentPath().getLeaf() instanceof ClassTree
        || member.getParentPath().getLeaf() instanceof CompilationUnitTree)) {
      member = member.getParentPath();
    }
    Set<String> names = new HashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
        names.add(variable.getName().toString());
        return super.visitVariable(variable, unused);
      }

      @Override
      public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
        names.add(identifier.getName().toString());
        return super.visitIdentifier(identifier, unused);
      }
    }.scan(member.getLeaf(), null);
    return names;
  }
}
