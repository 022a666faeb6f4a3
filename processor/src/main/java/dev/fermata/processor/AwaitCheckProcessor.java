package dev.fermata.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.plain.FileChecks;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.diag.Timings.Phase;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what belongs in an {@code @Async} method and stands elsewhere. A processor of its own,
 * since it must see files without any annotation, and may claim none for it. The compiler asks no
 * processor whose turn comes after another has claimed all annotations, nor one that {@code
 * -processor} leaves out: so the other one has the checks made where this one has not begun.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
public final class AwaitCheckProcessor extends AbstractProcessor {
  /** Compilations whose checks have an owner: each makes them once, whoever comes first. */
  private static final Set<ProcessingEnvironment> CHECKED =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private @Nullable FileChecks checks;
  private @Nullable Reporter reporter;
  private final Timings timings = new Timings();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    ProcessingEnvironment compilers = CompilersEnvironment.in(environment);
    if (compilers != null && CHECKED.add(compilers)) {
      Trees trees = Trees.instance(compilers);
      reporter = new Reporter(compilers, trees);
      checks = new FileChecks(compilers, trees, reporter);
      AttributedCode.listen(compilers, trees, reporter);
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (checks == null || reporter == null) {
      return false; // The other processor makes the checks, or says that it cannot.
    }
    if (!round.processingOver()) {
      timings.run(Phase.CHECK, () -> checks.check(round.getRootElements()));
      reporter.flush();
    } else {
      timings.report(processingEnv);
    }
    return false;
  }
}
