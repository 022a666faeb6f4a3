package dev.fermata.processor.emit;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.processor.Passes;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.GeneratedMark;
import dev.fermata.processor.lower.Accessors;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.resolve.javac.JavacTypeOracle;
import dev.fermata.processor.testing.Attributed;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Sources compiled with their companions. */
final class Emitted {
  private final Compilation compilation;

  private Emitted(Compilation compilation) {
    this.compilation = compilation;
  }

  static Emitted of(String... sources) {
    Emitting processor = new Emitting();
    Compilation compilation =
        Compiler.javac()
            .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
            .withProcessors(processor)
            .compile(Stream.of(sources).map(Attributed::file).toList());
    if (compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(compilation.diagnostics() + "\n" + processor.written);
    }
    return new Emitted(compilation);
  }

  /** A class {@code test.Test} with these members. */
  static Emitted ofMembers(String members) {
    return of(
        """
        package test;

        import static dev.fermata.Fermata.*;
        import dev.fermata.*;
        import dev.fermata.annotation.*;

        class Test {
          static final java.util.List<String> events = new java.util.ArrayList<>();
          static Coroutine<Void> turn() { return sleep(java.time.Duration.ZERO); }
          static <T> Coroutine<T> turn(T value) { return sleep(java.time.Duration.ZERO, value); }
        %s
        }
        """
            .formatted(members));
  }

  /** The source of a companion. */
  String source(String name) {
    return compilation.generatedSourceFiles().stream()
        .filter(file -> file.getName().endsWith("/" + name + ".java"))
        .map(Emitted::content)
        .findFirst()
        .orElseThrow();
  }

  /** The class files, by binary name. */
  ClassLoader classLoader() {
    return new CompiledClasses(compilation.generatedFiles());
  }

  /** How many bytes of bytecode each method of a class has. */
  List<Integer> codeSizes(String internalName) {
    try {
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getName().endsWith("/" + internalName + ".class")) {
          return CodeSizes.of(new DataInputStream(file.openInputStream()));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("no class " + internalName);
  }

  /** Runs a twin of {@code test.TestAsync} to its end. */
  Object run(String method, Object... arguments) {
    try {
      for (var twin : classLoader().loadClass("test.TestAsync").getDeclaredMethods()) {
        if (twin.getName().equals(method)) {
          twin.setAccessible(true);
          Awaitable<?> coroutine = (Coroutine<?>) twin.invoke(null, arguments);
          return Fermata.run(coroutine);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("no twin " + method);
  }

  private static String content(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @SupportedAnnotationTypes("*")
  private static final class Emitting extends AbstractProcessor {
    final StringBuilder written = new StringBuilder();

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      TypeElement async = processingEnv.getElementUtils().getTypeElement(Discovery.ASYNC);
      Set<TypeElement> owners = new LinkedHashSet<>();
      for (var element : round.getElementsAnnotatedWith(async)) {
        owners.add((TypeElement) ((ExecutableElement) element).getEnclosingElement());
      }
      if (owners.isEmpty()) {
        return false;
      }
      try {
        List<AsyncType> types = new ArrayList<>();
        for (TypeElement owner : owners) {
          types.add(new Discovery(processingEnv, new Timings()).describe(owner));
        }
        new JavacTypeOracle(processingEnv).attribute(types);
        Set<String> companions =
            types.stream().map(AsyncType::companionQualifiedName).collect(Collectors.toSet());
        for (AsyncType type : types) {
          emit(type, companions);
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return false;
    }

    private void emit(AsyncType type, Set<String> companions) throws IOException {
      List<Machine> machines = new ArrayList<>();
      Accessors accessors = new Accessors(type);
      for (AsyncMethod method : type.methods()) {
        if (method.declaration().getBody().isPresent()) {
          Body body = new Body(type, method);
          Passes.relocate(body, accessors);
          Passes.lower(body);
          machines.add(Passes.machine(body));
        }
      }
      String source =
          CompanionWriter.write(
              type,
              machines,
              GeneratedMark.PLATFORM,
              name ->
                  companions.contains(name)
                      || processingEnv.getElementUtils().getTypeElement(name) != null);
      written.append(source);
      try (Writer writer =
          processingEnv.getFiler().createSourceFile(type.companionQualifiedName()).openWriter()) {
        writer.write(source);
      }
    }
  }
}
