package dev.fermata.processor.check.declarations;

import com.sun.source.util.Trees;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod.Dispatch;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.GeneratedMark;
import dev.fermata.processor.discover.VisibleTypes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Whether the name of a type's companion is free, and what it is made of is there. */
final class CompanionCheck {
  private static final String RUNTIME = "dev.fermata.Coroutine";

  private final Elements elements;
  private final Trees trees;
  private final Filer filer;
  private final Predicate<String> isRoot;
  private final Reporter reporter;
  private final Map<String, String> owners = new HashMap<>();

  /**
   * Checks the companions of one compilation.
   *
   * @param isRoot whether the type of a qualified name is one that the compilation was given
   */
  CompanionCheck(
      ProcessingEnvironment environment, Trees trees, Predicate<String> isRoot, Reporter reporter) {
    this.isRoot = isRoot;
    this.elements = environment.getElementUtils();
    this.trees = trees;
    this.filer = environment.getFiler();
    this.reporter = reporter;
  }

  void check(TypeElement type) {
    String companion = Discovery.companionQualifiedName(type, elements);
    String name = type.getQualifiedName().toString();
    String owner = owners.putIfAbsent(companion, name);
    VisibleTypes visible = new VisibleTypes(elements);
    if (owner != null && !owner.equals(name)) {
      reporter.report(Message.COMPANIONS_CLASH, type, owner, name, companion);
    } else if (owner == null) {
      checkName(type, companion, visible);
    }
    if (visible.find(RUNTIME, type) == null) {
      reporter.report(Message.RUNTIME_MISSING, type, name);
    }
    if (hidesType(type, visible)) {
      reporter.report(Message.COMPANION_HIDES_TYPE, type, name);
    }
  }

  /**
   * A class file of that name is no obstacle: it is most likely the companion that an earlier build
   * made. Nor is a companion's source that the compiler found beside the others, where an earlier
   * build left it: the new one takes its place, unless the compiler was told to compile it.
   */
  private void checkName(TypeElement type, String companion, VisibleTypes visible) {
    String name = type.getQualifiedName().toString();
    TypeElement taken = visible.find(companion, type);
    boolean isSource = taken != null && trees.getPath(taken) != null;
    if (isSource && GeneratedMark.isOn(taken)) {
      if (isRoot.test(companion)) {
        reporter.report(Message.COMPANION_AMONG_SOURCES, type, name, companion);
      }
    } else if (isSource || isInTheWay(type)) {
      reporter.report(Message.COMPANION_NAME_TAKEN, type, name, companion);
    }
  }

  /** Whether there is a type that only has a simple name, and a class of that name before it. */
  private boolean hidesType(TypeElement type, VisibleTypes visible) {
    return elements.getPackageOf(type).isUnnamed()
        && Discovery.asyncMethodsOf(type).stream()
            .anyMatch(method -> Dispatch.of(method) == Dispatch.VIRTUAL)
        && visible.find("Super", type) != null;
  }

  /**
   * Whether a file that nobody generated stands where the companion is to be written. The compiler
   * need not know it: in a module it prefers the class file that an earlier build left.
   */
  private boolean isInTheWay(TypeElement type) {
    String home = elements.getPackageOf(type).getQualifiedName().toString();
    ModuleElement module = elements.getModuleOf(type);
    return isUsersFile(home, type)
        || (module != null
            && !module.isUnnamed()
            && isUsersFile(module.getQualifiedName() + "/" + home, type));
  }

  private boolean isUsersFile(String home, TypeElement type) {
    String name = Discovery.companionName(type) + ".java";
    try {
      FileObject file = filer.getResource(StandardLocation.SOURCE_OUTPUT, home, name);
      String source = file.getCharContent(true).toString();
      // A file manager may give an empty file for one that is not there.
      return !source.isBlank() && !GeneratedMark.isIn(source);
    } catch (IOException | IllegalArgumentException notThere) {
      // Also where the output has modules and no module is named, or the other way around.
      return false;
    }
  }
}
