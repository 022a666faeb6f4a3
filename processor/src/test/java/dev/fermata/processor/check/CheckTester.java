package dev.fermata.processor.check;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.sun.source.util.Trees;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.resolve.JavacTypeOracle;
import dev.fermata.processor.testing.Attributed;
import dev.fermata.processor.testing.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Runs all checks over sources, as the pipeline does, and writes nothing. */
final class CheckTester {
  private static final String HEADER =
      "package test; import static dev.fermata.Fermata.*; import static java.time.Duration.*;"
          + " import dev.fermata.*; import dev.fermata.annotation.*; import java.util.*;"
          + " import java.util.concurrent.*; import java.util.function.*;\n";

  private CheckTester() {}

  /** Asserts of types in package {@code test} that exactly what they are marked with is said. */
  static void check(String... types) {
    checkFiles(Stream.of(types).map(type -> HEADER + type).toArray(String[]::new));
  }

  /** Asserts of whole files that exactly what they are marked with is said. */
  static void checkFiles(String... files) {
    List<JavaFileObject> sources = Stream.of(files).map(Attributed::file).toList();
    Compilation compilation = compile(sources);
    try {
      Expected.assertSays(compilation, sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said of types in package {@code test}, with lines counted from theirs. */
  static List<String> said(String types) {
    JavaFileObject source = Attributed.file(HEADER + types);
    List<String> said = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : compile(List.of(source)).diagnostics()) {
      String name = source.getName();
      said.add(
          "%s:%d:%d: %s: %s"
              .formatted(
                  name.substring(name.lastIndexOf('/') + 1),
                  each.getLineNumber() - 1,
                  each.getColumnNumber(),
                  each.getKind().name().toLowerCase(Locale.ROOT),
                  each.getMessage(null)));
    }
    return said;
  }

  private static Compilation compile(List<JavaFileObject> sources) {
    return Compiler.javac()
        .withOptions("-proc:only")
        .withProcessors(new CheckingProcessor())
        .compile(sources);
  }

  @SupportedAnnotationTypes("*")
  private static final class CheckingProcessor extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (round.processingOver()) {
        return false;
      }
      Trees trees = Trees.instance(processingEnv);
      Reporter reporter = new Reporter(processingEnv, trees);
      Checks checks = new Checks(processingEnv, trees, reporter);
      checks.checkFiles(round.getRootElements());
      Set<TypeElement> owners = new LinkedHashSet<>();
      TypeElement async = processingEnv.getElementUtils().getTypeElement(Discovery.ASYNC);
      for (var element : round.getElementsAnnotatedWith(async)) {
        owners.add((TypeElement) ((ExecutableElement) element).getEnclosingElement());
      }
      Discovery discovery = new Discovery(processingEnv);
      List<AsyncType> types = new ArrayList<>();
      for (TypeElement owner : owners) {
        if (checks.checkDeclarations(owner)) {
          try {
            types.add(discovery.describe(owner));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
      var unresolved = new JavacTypeOracle(processingEnv).attribute(types);
      if (!unresolved.isEmpty()) {
        throw new AssertionError("unresolved: " + unresolved);
      }
      types.forEach(checks::checkBodies);
      reporter.flush();
      return false;
    }
  }
}
