package dev.fermata.processor.check.declarations;

import com.sun.source.util.Trees;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.Discovery;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The checks that need elements alone. */
public final class DeclarationChecks {
  private final Reporter reporter;
  private final DeclarationCheck declarations;
  private final CompanionCheck companions;
  private final OverrideCheck overrides;

  /**
   * Checks one compilation.
   *
   * @param isRoot whether the type of a qualified name is one that the compilation was given
   */
  public DeclarationChecks(
      ProcessingEnvironment environment, Trees trees, Predicate<String> isRoot, Reporter reporter) {
    this.reporter = reporter;
    this.declarations = new DeclarationCheck(environment, trees, reporter);
    this.companions = new CompanionCheck(environment, trees, isRoot, reporter);
    this.overrides = new OverrideCheck(environment, reporter);
  }

  /**
   * Checks the declarations of a type's {@code @Async} methods, before they are described.
   *
   * @return whether the type can have a companion
   */
  public boolean check(TypeElement type) {
    int errors = reporter.errors();
    List<ExecutableElement> methods = Discovery.asyncMethodsOf(type);
    companions.check(type);
    declarations.check(type, methods);
    overrides.check(type, methods);
    return reporter.errors() == errors;
  }
}
