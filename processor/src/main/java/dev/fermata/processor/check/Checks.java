package dev.fermata.processor.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** All checks, in three groups by what they need: trees, elements, attributed bodies. */
public final class Checks {
  private static final String TIMED = "dev.fermata.annotation.AsyncTimed";

  private final Elements elements;
  private final Trees trees;
  private final Reporter reporter;
  private final DeclarationCheck declarations;
  private final CompanionCheck companions;
  private final OverrideCheck overrides;
  private final List<BodyCheck> bodies;
  private final Map<String, Set<String>> twins = new HashMap<>();

  /** Checks one compilation. */
  public Checks(ProcessingEnvironment environment, Trees trees, Reporter reporter) {
    this.elements = environment.getElementUtils();
    this.trees = trees;
    this.reporter = reporter;
    this.declarations = new DeclarationCheck(environment, trees, reporter);
    this.companions = new CompanionCheck(environment, trees, reporter);
    this.overrides = new OverrideCheck(environment, reporter);
    this.bodies =
        List.of(
            new AwaitPlacementCheck(),
            new InaccessibleTypeCheck(environment),
            new DirectCallCheck(),
            new NeverAwaitedCheck(),
            new BlockingCallCheck(environment));
  }

  /**
   * Checks whole files, whether or not they have {@code @Async} methods.
   *
   * @param roots the root elements of the round
   */
  public void checkFiles(Collection<? extends Element> roots) {
    Set<CompilationUnitTree> units = new LinkedHashSet<>();
    Set<Tree> asyncMethods = Collections.newSetFromMap(new IdentityHashMap<>());
    for (TypeElement root : ElementFilter.typesIn(roots)) {
      TreePath path = trees.getPath(root);
      if (path != null) {
        units.add(path.getCompilationUnit());
        checkType(root, asyncMethods);
      }
    }
    for (CompilationUnitTree unit : units) {
      new StrayCheck(unit, asyncMethods, new FermataNames(unit, elements, twins), reporter).check();
    }
  }

  private void checkType(TypeElement type, Set<Tree> asyncMethods) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (Discovery.isAsync(method)) {
        asyncMethods.add(trees.getTree(method));
        twins
            .computeIfAbsent(CompanionCheck.companion(type, elements), name -> new HashSet<>())
            .add(method.getSimpleName().toString());
      } else if (Discovery.hasAnnotation(method, TIMED)) {
        reporter.report(Message.TIMED_NOT_ASYNC, method, method.getSimpleName());
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(member -> checkType(member, asyncMethods));
  }

  /**
   * Checks the declarations of a type's {@code @Async} methods, before they are described.
   *
   * @return whether the type can have a companion
   */
  public boolean checkDeclarations(TypeElement type) {
    int errors = reporter.errors();
    List<ExecutableElement> methods = Discovery.asyncMethodsOf(type);
    companions.check(type);
    declarations.check(type, methods);
    overrides.check(type, methods);
    return reporter.errors() == errors;
  }

  /**
   * Checks the bodies of an attributed type.
   *
   * @return whether all of them can be lowered
   */
  public boolean checkBodies(AsyncType type) {
    int errors = reporter.errors();
    for (AsyncMethod method : type.methods()) {
      for (BodyCheck check : bodies) {
        check.check(type, method, reporter);
      }
    }
    return reporter.errors() == errors;
  }
}
