package dev.fermata.processor.check.plain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.FunctionalMethod;
import dev.fermata.processor.discover.GeneratedMark;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What lambdas and references are for, in trees that the compiler has attributed. */
final class Functions {
  private static final String COROUTINE = "dev.fermata.Coroutine";

  private static final String FUNCTIONS = "dev.fermata.function";

  private final Elements elements;
  private final Types types;
  private final Trees trees;

  Functions(ProcessingEnvironment environment, Trees trees) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.trees = trees;
  }

  /** Whether a file is a companion's: it says again what the original said. */
  boolean isCompanion(CompilationUnitTree unit) {
    return unit.getTypeDecls().stream()
        .anyMatch(
            it ->
                trees.getElement(TreePath.getPath(unit, it)) instanceof TypeElement type
                    && GeneratedMark.isOn(type));
  }

  /** What the code of a place belongs to, as far as it can await. */
  enum Home {
    /** The body of an {@code @Async} method, or of a lambda that is one. */
    ASYNC,
    /** A lambda, which runs when its caller calls it. */
    LAMBDA,
    /** Any other code. */
    PLAIN
  }

  /** Finds the innermost thing around a place that decides when the code runs. */
  Home homeOf(TreePath place) {
    for (TreePath at = place; at != null; at = at.getParentPath()) {
      Tree leaf = at.getLeaf();
      if (leaf instanceof LambdaExpressionTree) {
        return isAsync(at) ? Home.ASYNC : Home.LAMBDA;
      }
      if (leaf instanceof MethodTree) {
        return trees.getElement(at) instanceof ExecutableElement method && Discovery.isAsync(method)
            ? Home.ASYNC
            : Home.PLAIN;
      }
      if (leaf instanceof ClassTree) {
        return Home.PLAIN;
      }
    }
    return Home.PLAIN;
  }

  /** Whether a place is in the body of an {@code @Async} method, or in a lambda there. */
  boolean isInAsyncBody(TreePath place) {
    TreePath at = place;
    while (at != null
        && !(at.getLeaf() instanceof MethodTree || at.getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    return at != null
        && trees.getElement(at) instanceof ExecutableElement method
        && Discovery.isAsync(method);
  }

  /** Whether a lambda or reference is for a method that gives nothing. */
  boolean isVoid(TreePath function) {
    ExecutableElement method = method(function);
    return method != null && method.getReturnType().getKind() == TypeKind.VOID;
  }

  /**
   * Whether what a lambda or reference gives may be a coroutine, in place of a value of another
   * type; also where there is no telling.
   */
  boolean mayGiveCoroutine(TreePath function) {
    ExecutableElement method = method(function);
    TypeElement coroutine = elements.getTypeElement(COROUTINE);
    if (method == null || coroutine == null) {
      return true;
    }
    DeclaredType type = (DeclaredType) trees.getTypeMirror(function);
    TypeMirror given = ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
    return given.getKind() == TypeKind.DECLARED
        && types.isSubtype(types.erasure(coroutine.asType()), types.erasure(given));
  }

  /** How many arguments a lambda or reference is given. */
  int arity(TreePath function, int otherwise) {
    ExecutableElement method = method(function);
    return method == null ? otherwise : method.getParameters().size();
  }

  /** Whether a lambda or reference is for an {@code @Async} method: a body may await. */
  boolean isAsync(TreePath function) {
    ExecutableElement method = method(function);
    return method != null && Discovery.isAsync(method);
  }

  /** The functional interface of a lambda or reference for an {@code @Async} method, else null. */
  @Nullable TypeElement asyncInterface(TreePath function) {
    return isAsync(function) ? functionalInterface(function) : null;
  }

  /**
   * Whether a functional interface has an {@code of}, which takes functions that give coroutines.
   */
  boolean isOurs(TypeElement function) {
    return elements.getPackageOf(function).getQualifiedName().contentEquals(FUNCTIONS);
  }

  /** An async function as plain code makes it of one that gives coroutines, where it can. */
  String ofCoroutines(TypeElement function, String twin) {
    return isOurs(function) ? function.getSimpleName() + ".of(" + twin + ")" : twin;
  }

  /** The method of the functional interface; null if there is none. */
  private @Nullable ExecutableElement method(TreePath function) {
    TypeElement functional = functionalInterface(function);
    return functional == null
        ? null
        : FunctionalMethod.abstractMethods(functional, elements).stream().findFirst().orElse(null);
  }

  private @Nullable TypeElement functionalInterface(TreePath function) {
    return trees.getTypeMirror(function) instanceof DeclaredType type
        ? (TypeElement) type.asElement()
        : null;
  }
}
