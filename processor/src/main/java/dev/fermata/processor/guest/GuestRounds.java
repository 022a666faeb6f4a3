package dev.fermata.processor.guest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A compilation of another compiler, round by round. Each round that brings types with
 * {@code @Async} methods has javac look at all the sources known by then; what is wrong may be what
 * another processor has yet to write, and so is said in the end, as of the last time.
 */
public final class GuestRounds {
  /** What each of our messages begins with; javac's own are for the other compiler to find. */
  private static final String OURS = "[FERMATA-";

  private final ProcessingEnvironment environment;
  private final HostCompiler host;
  private final JavaCompiler javac;
  private final Supplier<List<Processor>> processors;
  private final Map<Path, String> sources = new LinkedHashMap<>();
  private final Map<Path, String> typeOfFile = new LinkedHashMap<>();
  private final Set<String> written = new HashSet<>();
  private final Set<String> waiting = new LinkedHashSet<>();
  private List<Diagnostic<? extends JavaFileObject>> said = List.of();

  private GuestRounds(
      ProcessingEnvironment environment,
      HostCompiler host,
      JavaCompiler javac,
      Supplier<List<Processor>> processors) {
    this.environment = environment;
    this.host = host;
    this.javac = javac;
    this.processors = processors;
  }

  /**
   * The rounds of an environment; null if its compiler does not show enough, or the platform has no
   * javac.
   *
   * @param processors makes the processors of one run
   */
  public static @Nullable GuestRounds in(
      ProcessingEnvironment environment, Supplier<List<Processor>> processors) {
    HostCompiler host = HostCompiler.of(environment);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    return host == null || javac == null
        ? null
        : new GuestRounds(environment, host, javac, processors);
  }

  /**
   * Has the companions of a round written.
   *
   * @param roots the root elements of the round
   * @param ofThisRound the types in it that have {@code @Async} methods
   * @return the types that cannot have companions, since nobody knows their sources
   */
  public Set<TypeElement> process(Set<? extends Element> roots, Set<TypeElement> ofThisRound) {
    Set<TypeElement> unknown = new LinkedHashSet<>(ofThisRound);
    try {
      Set<TypeElement> types = ElementFilter.typesIn(roots);
      Set<Path> ofCompanions = new HashSet<>();
      for (TypeElement root : types) {
        if (written.contains(root.getQualifiedName().toString())) {
          ofCompanions.add(host.fileOf(root));
        }
      }
      for (TypeElement root : types) {
        Path file = host.fileOf(root);
        // A companion's file has more types than the companion.
        String text = file == null || ofCompanions.contains(file) ? null : host.text(file);
        if (text != null) {
          sources.put(file, text);
          typeOfFile.putIfAbsent(file, root.getQualifiedName().toString());
        }
      }
      unknown.removeIf(type -> sources.containsKey(host.fileOf(type)));
      if (ofThisRound.size() > unknown.size() || !waiting.isEmpty()) {
        run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return unknown;
  }

  private void run() throws IOException {
    JavacRun run = JavacRun.over(sources, processors.get(), host, environment, javac);
    for (Map.Entry<String, String> companion : run.written().entrySet()) {
      if (written.add(companion.getKey())) {
        write(companion.getKey(), companion.getValue());
      }
    }
    said = run.diagnostics();
    waiting.clear();
    said.stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(this::typeOf)
        .filter(Objects::nonNull)
        .forEach(waiting::add);
  }

  private void write(String companion, String text) throws IOException {
    try (Writer out = environment.getFiler().createSourceFile(companion).openWriter()) {
      out.write(text);
    } catch (FilerException exists) {
      // Someone else has written it, or it is a source: the compiler says so.
    }
  }

  /** Says what was wrong the last time. */
  public void finish() {
    for (Diagnostic<? extends JavaFileObject> each : said) {
      String message = each.getMessage(null);
      if (message.contains(OURS)) {
        String type = typeOf(each);
        environment
            .getMessager()
            .printMessage(
                each.getKind(),
                placeOf(each) + message,
                type == null ? null : environment.getElementUtils().getTypeElement(type));
      }
    }
  }

  private static String placeOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null || diagnostic.getLineNumber() == Diagnostic.NOPOS) {
      return "";
    }
    Path file = Path.of(diagnostic.getSource().toUri()).getFileName();
    return file + ":" + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + ": ";
  }

  private @Nullable String typeOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return source == null || !"file".equals(source.toUri().getScheme())
        ? null
        : typeOfFile.get(Path.of(source.toUri()));
  }
}
