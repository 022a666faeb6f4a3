package dev.fermata.processor.testing;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.resolve.TypeOracle.Unresolved;
import dev.fermata.processor.resolve.javac.JavacTypeOracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * The models of sources given as text, discovered and attributed by the real thing inside a real
 * compilation.
 *
 * @param types the types with {@code @Async} methods, in the order of the sources
 * @param unresolved those of them that did not resolve
 */
public record Attributed(List<AsyncType> types, List<Unresolved> unresolved) {
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:(?:public|abstract|final|sealed|strictfp) )*(?:class|interface|enum|record|@interface) (\\w+)",
          Pattern.MULTILINE);

  /** Attributes source files, each given as its text; all must resolve. */
  public static Attributed of(String... sources) {
    Attributed attributed = tryOf(sources);
    if (!attributed.unresolved().isEmpty()) {
      throw new AssertionError("unresolved: " + attributed.unresolved());
    }
    return attributed;
  }

  /** Attributes source files, each given as its text. */
  public static Attributed tryOf(String... sources) {
    Attributing processor = new Attributing();
    Compilation compilation =
        Compiler.javac()
            .withOptions("-proc:only")
            .withProcessors(processor)
            .compile(Stream.of(sources).map(Attributed::file).toList());
    if (processor.types.isEmpty()) {
      throw new AssertionError("no @Async methods: " + compilation.diagnostics());
    }
    return new Attributed(processor.types, processor.unresolved);
  }

  /**
   * The attributed types of one file in package {@code test}, written as its imports and types; the
   * usual imports are there.
   */
  public static Attributed ofBody(String members) {
    return of(
        """
        package test;

        import static dev.fermata.Fermata.*;
        import dev.fermata.*;
        import dev.fermata.annotation.*;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.function.*;

        class Test {
        %s
        }
        """
            .formatted(members));
  }

  /** A source file that is named as the first type in it. */
  public static JavaFileObject file(String source) {
    Matcher inPackage = PACKAGE.matcher(source);
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in: " + source);
    }
    String prefix = inPackage.find() ? inPackage.group(1) + "." : "";
    return JavaFileObjects.forSourceString(prefix + type.group(1), source);
  }

  /** The first type. */
  public AsyncType type() {
    return types.get(0);
  }

  /** The first method of a name. */
  public AsyncMethod method(String name) {
    return types.stream()
        .flatMap(type -> type.methods().stream())
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The original body of the first method of a name. */
  public BlockStmt body(String name) {
    MethodDeclaration declaration = method(name).declaration();
    return declaration.getBody().orElseThrow();
  }

  @SupportedAnnotationTypes("*")
  private static final class Attributing extends AbstractProcessor {
    final List<AsyncType> types = new ArrayList<>();
    List<Unresolved> unresolved = List.of();

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      TypeElement async = processingEnv.getElementUtils().getTypeElement(Discovery.ASYNC);
      if (async == null || round.processingOver()) {
        return false;
      }
      Set<TypeElement> owners = new LinkedHashSet<>();
      for (var element : round.getElementsAnnotatedWith(async)) {
        owners.add((TypeElement) ((ExecutableElement) element).getEnclosingElement());
      }
      Discovery discovery = new Discovery(processingEnv, new Timings());
      try {
        for (TypeElement owner : owners) {
          types.add(discovery.describe(owner));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      unresolved = new JavacTypeOracle(processingEnv).attribute(types);
      return false;
    }
  }
}
