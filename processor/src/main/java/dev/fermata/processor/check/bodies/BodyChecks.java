package dev.fermata.processor.check.bodies;

import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;

/** The checks that need attributed bodies. */
public final class BodyChecks {
  private final Reporter reporter;
  private final List<BodyCheck> checks;

  /** Checks one compilation. */
  public BodyChecks(ProcessingEnvironment environment, Reporter reporter) {
    this.reporter = reporter;
    this.checks =
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
            new DirectCallCheck(environment),
            new StubbingCheck(),
            new BlockingCallCheck(environment));
  }

  /**
   * Checks the bodies of an attributed type.
   *
   * @return whether all of them can be lowered
   */
  public boolean check(AsyncType type) {
    int errors = reporter.errors();
    for (AsyncMethod method : type.methods()) {
      checks.forEach(check -> check.check(type, method, reporter));
    }
    return reporter.errors() == errors;
  }
}
