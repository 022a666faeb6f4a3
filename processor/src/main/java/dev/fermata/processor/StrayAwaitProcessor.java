package dev.fermata.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.fermata.processor.check.Checks;
import dev.fermata.processor.diag.Reporter;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Looks for what belongs in an {@code @Async} method and stands elsewhere. A processor of its own,
 * since it must see files without any annotation, and may claim none for it.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
public final class StrayAwaitProcessor extends AbstractProcessor {
  private Checks checks;
  private Reporter reporter;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Trees trees = Trees.instance(environment);
    reporter = new Reporter(environment, trees);
    checks = new Checks(environment, trees, reporter);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!round.processingOver()) {
      checks.checkFiles(round.getRootElements());
      reporter.flush();
    }
    return false;
  }
}
