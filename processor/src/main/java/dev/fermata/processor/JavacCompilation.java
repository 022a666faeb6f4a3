package dev.fermata.processor;

import com.sun.source.util.JavacTask;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.lines.ClassLines;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Companions of the trees that javac shows. */
final class JavacCompilation implements Compilation {
  /** Companions are written in its language, and the runtime is compiled for it. */
  private static final SourceVersion LOWEST_RELEASE = SourceVersion.RELEASE_17;

  private final ProcessingEnvironment environment;
  private final Timings timings = new Timings();
  private final Rounds rounds;
  private boolean isReleaseRefused;

  /**
   * Begins a compilation.
   *
   * @param environment the compiler's own
   * @param output where companions are written, watched by whoever runs the compiler
   */
  JavacCompilation(
      ProcessingEnvironment environment,
      Filer output,
      BiConsumer<String, CompiledMethod> onlooker) {
    this.environment = environment;
    this.rounds = new Rounds(environment, output, onlooker, timings, lines(environment)::add);
  }

  private static ClassLines lines(ProcessingEnvironment environment) {
    ClassLines lines = new ClassLines(environment.getElementUtils(), environment.getFiler());
    if (!"companion".equals(environment.getOptions().get(ClassLines.OPTION))) {
      JavacTask.instance(environment).addTaskListener(lines);
    }
    return lines;
  }

  @Override
  public void process(Set<? extends Element> roots, Set<TypeElement> types) {
    if (environment.getSourceVersion().compareTo(LOWEST_RELEASE) < 0) {
      types.stream().limit(isReleaseRefused ? 0 : 1).forEach(this::refuseRelease);
    } else {
      DeepStack.run(() -> rounds.process(roots, types));
    }
  }

  /** Once: it concerns the whole compilation. */
  private void refuseRelease(TypeElement type) {
    Message message = Message.OLD_RELEASE;
    String release = String.valueOf(environment.getSourceVersion().ordinal());
    environment
        .getMessager()
        .printMessage(message.kind(), message.format(release, LOWEST_RELEASE.ordinal()), type);
    isReleaseRefused = true;
  }

  @Override
  public void finish(boolean isErrorRaised) {
    if (!isErrorRaised) {
      DeepStack.run(rounds::finish);
    }
    timings.report(environment);
  }
}
