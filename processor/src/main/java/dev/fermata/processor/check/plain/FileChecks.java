package dev.fermata.processor.check.plain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.GeneratedMark;
import dev.fermata.processor.discover.VisibleTypes;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The checks of whole files, whether or not they have {@code @Async} methods. */
public final class FileChecks {
  private final Elements elements;
  private final Trees trees;
  private final Reporter reporter;

  /** The qualified names of the companions that there are, or will be. */
  private final Set<String> companions = new HashSet<>();

  /** Checks one compilation. */
  public FileChecks(ProcessingEnvironment environment, Trees trees, Reporter reporter) {
    this.elements = environment.getElementUtils();
    this.trees = trees;
    this.reporter = reporter;
  }

  /**
   * Checks the files of a round.
   *
   * @param roots the root elements of the round
   */
  public void check(Collection<? extends Element> roots) {
    Map<CompilationUnitTree, TypeElement> units = new LinkedHashMap<>();
    Set<Tree> asyncMethods = Collections.newSetFromMap(new IdentityHashMap<>());
    for (TypeElement root : ElementFilter.typesIn(roots)) {
      // A companion says again what the original said.
      TreePath path = GeneratedMark.isOn(root) ? null : trees.getPath(root);
      if (path != null) {
        units.put(path.getCompilationUnit(), root);
        checkType(root, asyncMethods);
      }
    }
    VisibleTypes visible = new VisibleTypes(elements);
    units.forEach(
        (unit, root) -> {
          FermataNames names = new FermataNames(unit, visible.from(root), elements);
          new StrayCheck(unit, asyncMethods, names, reporter).check();
        });
  }

  private void checkType(TypeElement type, Set<Tree> asyncMethods) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (Discovery.isAsync(method)) {
        asyncMethods.add(trees.getTree(method));
        companions.add(Discovery.companionQualifiedName(type, elements));
      } else if (Discovery.isTimed(method)) {
        reporter.report(Message.TIMED_NOT_ASYNC, method, method.getSimpleName());
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(member -> checkType(member, asyncMethods));
  }
}
