package dev.fermata.processor.guest;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * One run of the JDK's compiler over sources, of which it only makes processors know.
 *
 * @param written the sources that processors wrote, by the qualified name of their type
 * @param diagnostics what was said, by the compiler too
 */
record JavacRun(
    Map<String, String> written, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
  private static final List<StandardLocation> LOCATIONS =
      List.of(
          StandardLocation.CLASS_PATH, StandardLocation.MODULE_PATH, StandardLocation.SOURCE_PATH);

  /**
   * Runs processors.
   *
   * @param sources the text of each source file
   */
  static JavacRun over(
      Map<Path, String> sources,
      List<Processor> processors,
      HostCompiler host,
      ProcessingEnvironment environment,
      JavaCompiler javac)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager platform = javac.getStandardFileManager(null, null, null)) {
      for (StandardLocation location : LOCATIONS) {
        List<File> entries = host.location(location);
        if (!entries.isEmpty() || location == StandardLocation.CLASS_PATH) {
          platform.setLocation(location, entries);
        }
      }
      Output output = new Output(platform);
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((file, text) -> units.add(new Source(file.toUri(), text)));
      JavaCompiler.CompilationTask task =
          javac.getTask(null, output, diagnostics, options(environment), null, units);
      task.setProcessors(processors);
      task.call();
      return new JavacRun(output.texts(), diagnostics.getDiagnostics());
    }
  }

  private static List<String> options(ProcessingEnvironment environment) {
    List<String> options =
        new ArrayList<>(List.of("-proc:only", "-implicit:none", "-Xlint:none", "-Xmaxerrs", "0"));
    int release = environment.getSourceVersion().ordinal();
    if (release != Runtime.version().feature()) {
      options.addAll(List.of("--release", Integer.toString(release)));
    }
    if (environment.isPreviewEnabled()) {
      options.add("--enable-preview");
    }
    environment
        .getOptions()
        .forEach((key, value) -> options.add("-A" + key + (value == null ? "" : "=" + value)));
    return options;
  }

  /** Keeps the sources that are written. */
  private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Written> written = new LinkedHashMap<>();

    Output(JavaFileManager platform) {
      super(platform);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      Written file = new Written(className, kind);
      if (kind == JavaFileObject.Kind.SOURCE) {
        written.put(className, file);
      }
      return file;
    }

    Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      written.forEach((name, file) -> texts.put(name, file.text.toString()));
      return texts;
    }
  }

  private static final class Written extends SimpleJavaFileObject {
    private final StringWriter text = new StringWriter();

    Written(String className, Kind kind) {
      super(URI.create("written:///" + className.replace('.', '/') + kind.extension), kind);
    }

    @Override
    public Writer openWriter() {
      return text;
    }

    @Override
    public OutputStream openOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text.toString();
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(URI file, String text) {
      super(file, Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
