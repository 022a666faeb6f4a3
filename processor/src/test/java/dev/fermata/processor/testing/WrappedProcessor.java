package dev.fermata.processor.testing;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Gives a processor another environment, as Gradle and IntelliJ do. */
public final class WrappedProcessor extends AbstractProcessor {
  private final Processor processor;
  private final UnaryOperator<ProcessingEnvironment> wrap;

  /** Another environment for {@code processor}. */
  public WrappedProcessor(Processor processor, UnaryOperator<ProcessingEnvironment> wrap) {
    this.processor = processor;
    this.wrap = wrap;
  }

  /** With an environment that does not show that its compiler is javac. */
  public static WrappedProcessor hidingJavac(Processor processor) {
    ThreadLocal<ProcessingEnvironment> hidden = new ThreadLocal<>();
    return new WrappedProcessor(
        processor,
        javacs -> {
          hidden.set(javacs);
          return (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  WrappedProcessor.class.getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> method.invoke(hidden.get(), arguments));
        });
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(wrap.apply(environment));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }
}
