package dev.fermata.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Environments that tools put around javac's. */
class CompilersEnvironmentTest {
  private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrap) {
    return Compiler.javac()
        .withProcessors(
            new Wrapping(new AwaitCheckProcessor(), wrap),
            new Wrapping(new FermataProcessor(), wrap))
        .compile(
            JavaFileObjects.forSourceString(
                "test.A", "package test; class A { @dev.fermata.annotation.Async void a() {} }"));
  }

  /** Gives a processor another environment, as Gradle and IntelliJ do. */
  private static final class Wrapping extends AbstractProcessor {
    private final Processor processor;
    private final UnaryOperator<ProcessingEnvironment> wrap;

    Wrapping(Processor processor, UnaryOperator<ProcessingEnvironment> wrap) {
      this.processor = processor;
      this.wrap = wrap;
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

  private static ProcessingEnvironment proxy(InvocationHandler handler) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            CompilersEnvironmentTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            handler);
  }

  private record Delegating(ProcessingEnvironment environment) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.invoke(environment, arguments);
    }
  }

  @Test
  void anEnvironmentAroundJavacsIsLookedThrough() {
    Compilation compilation =
        compile(javacs -> proxy(new Delegating(proxy(new Delegating(javacs)))));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("test.AAsync");
  }

  @Test
  void anotherCompilerIsRefusedAtEachTypeWithAsyncMethods() {
    ThreadLocal<ProcessingEnvironment> hidden = new ThreadLocal<>();
    Compilation compilation =
        compile(
            javacs -> {
              hidden.set(javacs);
              return proxy((proxy, method, arguments) -> method.invoke(hidden.get(), arguments));
            });

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[FERMATA-005]")
        .inFile(compilation.sourceFiles().get(0))
        .onLine(1);
  }
}
