package dev.fermata.processor.check;

import com.sun.source.util.Trees;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The checks of types with {@code @Async} methods, in two groups by what they need: elements, or
 * attributed bodies. What concerns any file is in {@link FileChecks}.
 */
public final class Checks {
  private final Reporter reporter;
  private final DeclarationCheck declarations;
  private final CompanionCheck companions;
  private final OverrideCheck overrides;
  private final List<BodyCheck> bodies;

  /**
   * Checks one compilation.
   *
   * @param isRoot whether the type of a qualified name is one that the compilation was given
   */
  public Checks(
      ProcessingEnvironment environment, Trees trees, Predicate<String> isRoot, Reporter reporter) {
    this.reporter = reporter;
    this.declarations = new DeclarationCheck(environment, trees, reporter);
    this.companions = new CompanionCheck(environment, trees, isRoot, reporter);
    this.overrides = new OverrideCheck(environment, reporter);
    this.bodies =
        List.of(
            new AwaitPlacementCheck(),
            new GeneratorCheck(),
            new LocalAsyncMethodCheck(),
            new LocalTypeNameCheck(),
            new InaccessibleTypeCheck(environment),
            new InexpressibleMemberCheck(),
            new LombokLockCheck(),
            new SuperConstructorCheck(),
            new CancellationCheck(),
            new CallerSensitiveCheck(),
            new DirectCallCheck(environment.getOptions()),
            new StubbingCheck(),
            new BlockingCallCheck(environment));
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
