package dev.fermata.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.fermata.processor.testing.WrappedProcessor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;

/** Environments that tools put around javac's. */
class CompilersEnvironmentTest {
  private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrap) {
    return Compiler.javac()
        .withProcessors(
            new WrappedProcessor(new AwaitCheckProcessor(), wrap),
            new WrappedProcessor(new FermataProcessor(), wrap))
        .compile(
            JavaFileObjects.forSourceString(
                "test.A", "package test; class A { @dev.fermata.annotation.Async void a() {} }"));
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
}
