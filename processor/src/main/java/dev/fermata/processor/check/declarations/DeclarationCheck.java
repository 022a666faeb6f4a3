package dev.fermata.processor.check.declarations;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.Nameability;
import dev.fermata.processor.check.Wrappers;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod.Dispatch;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.Generators;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;

/**
 * Whether a type's {@code @Async} methods can have twins at all. Runs on elements, before the
 * methods are described: the stub of a companion that cannot be would not compile.
 */
final class DeclarationCheck {
  private static final String JUPITER = "org.junit.jupiter.";

  /** What a method of the JVM takes, a long or a double as two (JVMS 4.3.3). */
  private static final int MOST_SLOTS = 255;

  /** The methods of Object that interfaces do not have, and may declare as they like. */
  private static final Set<String> NOT_OF_INTERFACES = Set.of("clone()", "finalize()");

  private final Elements elements;
  private final Types types;
  private final Reporter reporter;
  private final Trees trees;
  private final SignatureCheck signatures;
  private final Wrappers wrappers;

  DeclarationCheck(ProcessingEnvironment environment, Trees trees, Reporter reporter) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.wrappers = new Wrappers(environment);
    this.trees = trees;
    this.reporter = reporter;
    this.signatures = new SignatureCheck(environment, trees, reporter);
  }

  void check(TypeElement type, List<ExecutableElement> methods) {
    for (ExecutableElement method : methods) {
      checkModifiers(method);
      checkHome(type, method);
      checkParameters(method);
      checkResult(method);
      checkGenerator(method);
      signatures.check(type, method);
    }
    checkTwins(type, methods);
  }

  private void checkModifiers(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
      reporter.report(Message.SYNCHRONIZED_METHOD, method, name, "the modifier");
    }
    if (method.getModifiers().contains(Modifier.NATIVE)) {
      reporter.report(Message.NATIVE_METHOD, method, name);
    }
    if (method.getModifiers().contains(Modifier.PRIVATE) && isOfJUnit(method)) {
      reporter.report(Message.PRIVATE_TEST, method, name);
    }
  }

  /** Whether JUnit Jupiter is to call it: as a test, or before or after one. */
  private static boolean isOfJUnit(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .map(each -> ((TypeElement) each.getAnnotationType().asElement()).getQualifiedName())
        .anyMatch(name -> name.toString().startsWith(JUPITER));
  }

  private void checkHome(TypeElement type, ExecutableElement method) {
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      reporter.report(Message.METHOD_OF_ANNOTATION_TYPE, method, method.getSimpleName());
    }
    if (isImplicit(type)) {
      reporter.report(Message.METHOD_OF_COMPACT_FILE, method, method.getSimpleName());
    }
    TypeElement hidden = Nameability.privateAround(type);
    if (hidden != null) {
      reporter.report(Message.METHOD_OF_PRIVATE_TYPE, method, hidden.getSimpleName());
    }
  }

  /** Whether no source declares the class, but the members that it is made of: it has no end. */
  private boolean isImplicit(TypeElement type) {
    TreePath path = trees.getPath(type);
    return trees.getSourcePositions().getEndPosition(path.getCompilationUnit(), path.getLeaf())
        == Diagnostic.NOPOS;
  }

  private void checkGenerator(ExecutableElement method) {
    if (!Generators.isGenerator(method)) {
      return;
    }
    if (Generators.itemType(method.getReturnType()) == null) {
      TreePath path = trees.getPath(method);
      Tree type = ((MethodTree) path.getLeaf()).getReturnType();
      reporter.report(
          Message.GENERATOR_WITHOUT_ITEM_TYPE,
          path.getCompilationUnit(),
          type,
          method.getSimpleName(),
          type);
    }
    if (Discovery.isTimed(method)) {
      reporter.report(Message.TIMED_GENERATOR, method, method.getSimpleName());
    }
  }

  /** The coroutine's constructor takes itself too; a lambda for an override leaves less room. */
  private void checkParameters(ExecutableElement method) {
    Dispatch dispatch = Dispatch.of(method);
    int count = dispatch == Dispatch.STATIC ? 0 : 1;
    for (VariableElement parameter : method.getParameters()) {
      TypeKind kind = parameter.asType().getKind();
      count += kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1;
    }
    boolean isFixed = dispatch == Dispatch.STATIC || dispatch == Dispatch.DIRECT;
    int most = isFixed ? MOST_SLOTS - 1 : MOST_SLOTS - 2;
    if (count > most) {
      reporter.report(Message.TOO_MANY_PARAMETERS, method, method.getSimpleName(), count, most);
    }
  }

  /** A task may be what a method is for: to start it and let others await it. */
  private void checkResult(ExecutableElement method) {
    if (method.getReturnType() instanceof DeclaredType type
        && !wrappers.isOf(type, "dev.fermata.Task")
        && wrappers.areOf(type)) {
      reporter.report(
          Message.DOUBLE_WRAP, method, method.getSimpleName(), type.asElement().getSimpleName());
    }
  }

  private void checkTwins(TypeElement type, List<ExecutableElement> methods) {
    Map<String, ExecutableElement> twins = new LinkedHashMap<>();
    for (ExecutableElement method : methods) {
      String twin = erasedTwin(type, method);
      ExecutableElement other = twins.putIfAbsent(twin, method);
      if (other != null) {
        reporter.report(Message.TWINS_CLASH, method, described(other), described(method), twin);
      }
      if (NOT_OF_INTERFACES.contains(twin)) {
        reporter.report(Message.TWIN_HIDES_OBJECT, method, method.getSimpleName());
      }
    }
  }

  private String erasedTwin(TypeElement type, ExecutableElement method) {
    String parameters =
        method.getParameters().stream()
            .map(parameter -> types.erasure(parameter.asType()).toString())
            .collect(Collectors.joining(", "));
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      String receiver = types.erasure(type.asType()).toString();
      parameters = parameters.isEmpty() ? receiver : receiver + ", " + parameters;
    }
    return method.getSimpleName() + "(" + parameters + ")";
  }

  /** As the user wrote it: {@code static sum(app.Node)}. */
  private static String described(ExecutableElement method) {
    String isStatic = method.getModifiers().contains(Modifier.STATIC) ? "static " : "";
    String parameters =
        method.getParameters().stream()
            .map(parameter -> parameter.asType().toString())
            .collect(Collectors.joining(", "));
    return isStatic + method.getSimpleName() + "(" + parameters + ")";
  }
}
