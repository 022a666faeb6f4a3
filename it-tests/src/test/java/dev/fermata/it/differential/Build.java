package dev.fermata.it.differential;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * One of the two ways in which a program is compiled. Many programs go through one javac call; a
 * program that does not compile is left out and the others are compiled again, so that none hides
 * another.
 */
final class Build {
  private final String name;
  private final List<Source> support;
  private final List<Path> classPath;
  private final Supplier<List<Processor>> processors;

  private Build(
      String name,
      List<Source> support,
      List<Path> classPath,
      Supplier<List<Processor>> processors) {
    this.name = name;
    this.support = support;
    this.classPath = classPath;
    this.processors = processors;
  }

  /** Through the packaged processor, against the real runtime. */
  static Build async() {
    return new Build(
        "async",
        Resources.sources("differential-builds/common", "differential-builds/async"),
        ClassPaths.withRuntime(),
        Build::packagedProcessors);
  }

  /** As plain Java: {@code await} is an ordinary blocking call. */
  static Build identity() {
    return new Build(
        "identity",
        Resources.sources("differential-builds/common", "differential-builds/identity"),
        ClassPaths.withoutRuntime(),
        () -> List.of(new IdentityCompanions()));
  }

  private static List<Processor> packagedProcessors() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(provider -> provider.type().getName().startsWith("dev.fermata.processor."))
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** Compiles all sources that compile. */
  CompiledPrograms compile(List<Source> sources) {
    List<Source> remaining = new ArrayList<>(sources);
    Map<Source, String> rejected = new LinkedHashMap<>();
    while (true) {
      Attempt attempt = attempt(remaining);
      if (attempt.succeeded()) {
        return new CompiledPrograms(
            attempt.files.classes(), attempt.files.generated(), attempt.warnings(), rejected);
      }
      Map<Source, String> culprits = attempt.culprits();
      if (culprits.isEmpty()) {
        culprits = searchCulprits(remaining);
      }
      rejected.putAll(culprits);
      remaining.removeAll(culprits.keySet());
    }
  }

  /** For when the compiler names no file: halves the sources until single ones fail. */
  private Map<Source, String> searchCulprits(List<Source> sources) {
    Map<Source, String> culprits = new LinkedHashMap<>();
    if (sources.isEmpty()) {
      throw new IllegalStateException(
          "The " + name + " build fails without any program: " + attempt(sources).messages());
    }
    if (sources.size() == 1) {
      culprits.put(sources.get(0), attempt(sources).messages());
      return culprits;
    }
    int middle = sources.size() / 2;
    for (List<Source> half :
        List.of(sources.subList(0, middle), sources.subList(middle, sources.size()))) {
      if (!attempt(half).succeeded()) {
        culprits.putAll(searchCulprits(half));
      }
    }
    if (culprits.isEmpty()) {
      // Fails as a whole only.
      sources.forEach(source -> culprits.put(source, attempt(sources).messages()));
    }
    return culprits;
  }

  private Attempt attempt(List<Source> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    InMemoryFileManager files =
        new InMemoryFileManager(compiler.getStandardFileManager(diagnostics, Locale.ROOT, null));
    List<JavaFileObject> units = new ArrayList<>();
    support.forEach(source -> units.add(source.toFileObject()));
    sources.forEach(source -> units.add(source.toFileObject()));
    List<String> options =
        List.of(
            "-classpath",
            classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            "-Xlint:all,-processing",
            "-Xmaxerrs",
            "100000",
            "-Xmaxwarns",
            "100000",
            "-parameters");
    // Where a compiler that crashes says so.
    StringWriter out = new StringWriter();
    JavaCompiler.CompilationTask task =
        compiler.getTask(out, files, diagnostics, options, null, units);
    task.setProcessors(processors.get());
    @Nullable Throwable crash = null;
    boolean succeeded = false;
    try {
      succeeded = task.call();
    } catch (RuntimeException | StackOverflowError e) {
      crash = e;
    }
    return new Attempt(
        sources,
        files,
        diagnostics.getDiagnostics(),
        succeeded,
        out + (crash == null ? "" : Text.stackTrace(crash)));
  }

  /** One javac call and what it said. */
  private record Attempt(
      List<Source> sources,
      InMemoryFileManager files,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      boolean succeeded,
      String crash) {

    /** The sources that errors stand in, or in whose companions they do, with the errors. */
    Map<Source, String> culprits() {
      Map<Source, String> culprits = new LinkedHashMap<>();
      for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
        Source owner = owner(diagnostic);
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR && owner != null) {
          culprits.merge(owner, text(diagnostic), (left, right) -> left + "\n" + right);
        }
      }
      culprits.replaceAll((source, text) -> text + companions(source));
      return culprits;
    }

    /** The warnings that stand in companions and have no like in the source. */
    Map<Source, String> warnings() {
      Set<String> ownWarnings = new LinkedHashSet<>();
      Map<Source, String> warnings = new LinkedHashMap<>();
      for (boolean companion : new boolean[] {false, true}) {
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
          Source owner = owner(diagnostic);
          if (owner == null || isCompanion(diagnostic, owner) != companion) {
            continue;
          }
          String key = owner.name() + " " + diagnostic.getCode();
          if (!companion) {
            ownWarnings.add(key);
          } else if (!ownWarnings.contains(key)) {
            warnings.merge(owner, text(diagnostic), (left, right) -> left + "\n" + right);
          }
        }
      }
      return warnings;
    }

    String messages() {
      return diagnostics.stream().map(Attempt::text).collect(Collectors.joining("\n"))
          + "\n"
          + crash;
    }

    private String companions(Source source) {
      return files.generated().entrySet().stream()
          .filter(entry -> source.owns(entry.getKey()))
          .map(entry -> "\n\n" + Text.numbered(entry.getValue()))
          .collect(Collectors.joining());
    }

    private @Nullable Source owner(Diagnostic<? extends JavaFileObject> diagnostic) {
      if (diagnostic.getSource() == null) {
        return null;
      }
      String type = typeName(diagnostic.getSource());
      return sources.stream().filter(source -> source.owns(type)).findFirst().orElse(null);
    }

    private static boolean isCompanion(
        Diagnostic<? extends JavaFileObject> diagnostic, Source owner) {
      return !typeName(diagnostic.getSource()).equals(owner.name());
    }

    private static String typeName(JavaFileObject file) {
      String path = file.toUri().getPath();
      return path.substring(1, path.length() - ".java".length()).replace('/', '.');
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
      String position =
          diagnostic.getSource() == null
              ? ""
              : typeName(diagnostic.getSource())
                  + ":"
                  + diagnostic.getLineNumber()
                  + ":"
                  + diagnostic.getColumnNumber()
                  + ": ";
      return position + diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
    }
  }
}
