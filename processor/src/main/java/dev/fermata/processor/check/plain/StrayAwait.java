package dev.fermata.processor.check.plain;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.check.Places;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says of what awaits outside of all {@code @Async} bodies where it stands, and why not there. */
final class StrayAwait {
  private static final Set<String> TAKES_ASYNC_LAMBDA =
      Set.of(
          "async",
          "asyncBiFunction",
          "asyncConsumer",
          "asyncFunction",
          "asyncSupplier",
          "createTask",
          "run");

  private StrayAwait() {}

  /**
   * Names the place by the innermost thing around that decides when the code runs.
   *
   * @param what how the message begins: {@code await}
   * @param at what awaits
   * @param isOurs whether the method that a call names, by its path, is one of {@code Fermata}'s
   */
  static void report(String what, TreePath at, Predicate<TreePath> isOurs, Reporter reporter) {
    for (TreePath around = at; ; around = around.getParentPath()) {
      Tree leaf = around.getLeaf();
      if (leaf instanceof LambdaExpressionTree) {
        if (isForAsyncLambda(around.getParentPath(), isOurs)) {
          reportPlainCode(what + " in a lambda", at, reporter);
        } else {
          refuse(Message.AWAIT_IN_LAMBDA, what, at, "a lambda", reporter);
        }
        return;
      }
      if (leaf instanceof MethodTree method) {
        reportInMethod(what, at, method, around, reporter);
        return;
      }
      if (around.getParentPath().getLeaf() instanceof ClassTree) {
        refuse(Message.AWAIT_IN_INITIALIZER, what, at, Places.initializer(leaf), reporter);
        return;
      }
    }
  }

  /** Refuses what is meant as an async lambda. */
  static void reportPlainCode(String what, TreePath at, Reporter reporter) {
    StringBuilder companion = new StringBuilder("Async");
    for (TreePath around = at; around != null; around = around.getParentPath()) {
      if (around.getLeaf() instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
        String separator = companion.toString().equals("Async") ? "" : "_";
        companion.insert(0, type.getSimpleName() + separator);
      }
    }
    reporter.report(Message.ASYNC_LAMBDA_IN_PLAIN_CODE, at, what, companion);
  }

  /** Whether a call is one that an async lambda is an argument of. */
  private static boolean isForAsyncLambda(TreePath call, Predicate<TreePath> isOurs) {
    if (!(call.getLeaf() instanceof MethodInvocationTree invocation)) {
      return false;
    }
    Tree method = invocation.getMethodSelect();
    return TAKES_ASYNC_LAMBDA.contains(simpleName(method))
        && isOurs.test(new TreePath(call, method));
  }

  /**
   * Refuses it by what is said of an await in such a place, an emission as what gives an item
   * there.
   */
  private static void refuse(
      Message await, String what, TreePath at, CharSequence place, Reporter reporter) {
    if (Places.isEmission(what)) {
      reporter.report(Message.EMIT_OUTSIDE_GENERATOR, at, place, what);
    } else {
      reporter.report(await, at, what, place);
    }
  }

  private static void reportInMethod(
      String what, TreePath at, MethodTree method, TreePath path, Reporter reporter) {
    if (method.getName().contentEquals("<init>")) {
      refuse(Message.AWAIT_IN_INITIALIZER, what, at, "a constructor", reporter);
    } else if (isOfBodyClass(path)) {
      refuse(Message.AWAIT_IN_LOCAL_CLASS, what, at, method.getName(), reporter);
    } else {
      Optional<String> other = otherAsync(method, at.getCompilationUnit());
      if (other.isPresent()) {
        reporter.report(Message.OTHER_ASYNC, at, what, method.getName(), other.get());
      } else {
        Message message =
            Places.isEmission(what) ? Message.EMIT_OUTSIDE_GENERATOR : Message.AWAIT_OUTSIDE_ASYNC;
        reporter.report(message, at, method.getName(), what);
      }
    }
  }

  /** Whether a method belongs to a local or anonymous class. */
  static boolean isOfBodyClass(TreePath method) {
    for (TreePath at = method.getParentPath();
        !(at.getLeaf() instanceof CompilationUnitTree);
        at = at.getParentPath()) {
      if (!(at.getLeaf() instanceof ClassTree)) {
        return true;
      }
    }
    return false;
  }

  /** The name of an annotation on a method that is called Async and is none of ours. */
  private static Optional<String> otherAsync(MethodTree method, CompilationUnitTree unit) {
    return method.getModifiers().getAnnotations().stream()
        .map(AnnotationTree::getAnnotationType)
        .filter(type -> simpleName(type).equals("Async"))
        .map(type -> type instanceof MemberSelectTree ? type.toString() : imported(unit))
        .findFirst();
  }

  private static String imported(CompilationUnitTree unit) {
    return unit.getImports().stream()
        .map(ImportTree::getQualifiedIdentifier)
        .filter(type -> simpleName(type).equals("Async"))
        .map(Tree::toString)
        .findFirst()
        .orElse("another Async");
  }

  private static String simpleName(Tree type) {
    return type instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : type.toString();
  }
}
