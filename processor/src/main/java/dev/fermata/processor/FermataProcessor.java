package dev.fermata.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.guest.GuestRounds;
import dev.fermata.processor.lines.ClassLines;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes a companion for each type with {@code @Async} methods.
 *
 * <p>Claims the annotations that only it reads, and the one that marks what it writes, so that
 * {@code -Xlint:processing} has nothing to say of them; but not where there are {@link
 * OtherProcessors}, which might then see no class at all.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
  Discovery.ASYNC,
  "dev.fermata.annotation.AsyncTimed",
  "dev.fermata.companion.CompiledFrom",
  "dev.fermata.companion.CoroutineMethod",
  "dev.fermata.companion.GeneratedCompanion",
  "javax.annotation.processing.Generated"
})
@SupportedOptions({Timings.OPTION, ClassLines.OPTION, "fermata.calls"})
public final class FermataProcessor extends AbstractProcessor {
  /** Companions are written in its language, and the runtime is compiled for it. */
  private static final SourceVersion LOWEST_RELEASE = SourceVersion.RELEASE_17;

  private final BiConsumer<String, CompiledMethod> onlooker;
  private final Timings timings = new Timings();
  private final AwaitCheckProcessor checks = new AwaitCheckProcessor();
  private @Nullable Rounds rounds;
  private @Nullable GuestRounds guestRounds;
  private boolean isAlone;
  private boolean isReleaseRefused;

  /** For javac, which finds it as a service. */
  public FermataProcessor() {
    this.onlooker = (companion, method) -> {};
  }

  /**
   * For tools that show how methods are compiled.
   *
   * @param onlooker is given each method with the qualified name of its companion, to look at
   *     before it returns
   */
  public FermataProcessor(BiConsumer<String, CompiledMethod> onlooker) {
    this.onlooker = onlooker;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    isAlone = !OtherProcessors.areIn(getClass().getClassLoader());
    ProcessingEnvironment compilers = CompilersEnvironment.in(environment);
    if (compilers != null) {
      checks.init(environment);
      rounds =
          new Rounds(compilers, environment.getFiler(), onlooker, timings, lines(compilers)::add);
    } else {
      guestRounds = GuestRounds.in(environment, FermataProcessor::all);
    }
  }

  /** What javac finds as services. */
  private static List<Processor> all() {
    return List.of(new AwaitCheckProcessor(), new FermataProcessor());
  }

  private static ClassLines lines(ProcessingEnvironment compilers) {
    ClassLines lines = new ClassLines(compilers.getElementUtils(), compilers.getFiler());
    if (!"companion".equals(compilers.getOptions().get(ClassLines.OPTION))) {
      JavacTask.instance(compilers).addTaskListener(lines);
    }
    return lines;
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    checks.process(annotations, round);
    Rounds rounds = this.rounds;
    if (rounds == null) {
      processAsGuest(round);
    } else if (processingEnv.getSourceVersion().compareTo(LOWEST_RELEASE) < 0) {
      refuseRelease(round);
    } else if (!round.processingOver()) {
      Set<TypeElement> types = typesWithAsyncMethods(round);
      DeepStack.run(() -> rounds.process(round.getRootElements(), types));
    } else {
      if (!round.errorRaised()) {
        DeepStack.run(rounds::finish);
      }
      timings.report(processingEnv);
    }
    return isAlone;
  }

  private void processAsGuest(RoundEnvironment round) {
    GuestRounds rounds = guestRounds;
    Set<TypeElement> types = typesWithAsyncMethods(round);
    if (rounds == null) {
      types.forEach(this::refuseCompiler);
    } else if (!round.processingOver()) {
      rounds.process(round.getRootElements(), types).forEach(this::refuseCompiler);
    } else {
      rounds.finish();
    }
  }

  /** Once: it concerns the whole compilation. */
  private void refuseRelease(RoundEnvironment round) {
    typesWithAsyncMethods(round).stream()
        .limit(isReleaseRefused ? 0 : 1)
        .forEach(
            type -> {
              Message message = Message.OLD_RELEASE;
              String release = String.valueOf(processingEnv.getSourceVersion().ordinal());
              processingEnv
                  .getMessager()
                  .printMessage(
                      message.kind(), message.format(release, LOWEST_RELEASE.ordinal()), type);
              isReleaseRefused = true;
            });
  }

  /** Says nothing where a build has written the companion, and the compiler finds it. */
  private void refuseCompiler(TypeElement type) {
    String companion = Discovery.companionName(type);
    if (processingEnv.getElementUtils().getTypeElement(companion) != null) {
      return;
    }
    Message message = Message.OTHER_COMPILER;
    processingEnv
        .getMessager()
        .printMessage(message.kind(), message.format(type.getQualifiedName()), type);
  }

  private Set<TypeElement> typesWithAsyncMethods(RoundEnvironment round) {
    Set<TypeElement> types = new LinkedHashSet<>();
    TypeElement async = processingEnv.getElementUtils().getTypeElement(Discovery.ASYNC);
    if (async != null) {
      for (Element method : round.getElementsAnnotatedWith(async)) {
        types.add((TypeElement) method.getEnclosingElement());
      }
    }
    return types;
  }
}
