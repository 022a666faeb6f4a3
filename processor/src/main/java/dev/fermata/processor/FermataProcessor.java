package dev.fermata.processor;

import com.google.auto.service.AutoService;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.lines.ClassLines;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
  private final BiConsumer<String, CompiledMethod> onlooker;
  private final AwaitCheckProcessor checks = new AwaitCheckProcessor();
  private @Nullable Compilation compilation;
  private boolean isAlone;

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
      compilation = new JavacCompilation(compilers, environment.getFiler(), onlooker);
    } else {
      compilation = new GuestCompilation(environment, FermataProcessor::all);
    }
  }

  /** What javac finds as services. */
  private static List<Processor> all() {
    return List.of(new AwaitCheckProcessor(), new FermataProcessor());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    checks.process(annotations, round);
    Compilation running = Objects.requireNonNull(compilation);
    if (round.processingOver()) {
      running.finish(round.errorRaised());
    } else {
      running.process(round.getRootElements(), typesWithAsyncMethods(round));
    }
    return isAlone;
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
