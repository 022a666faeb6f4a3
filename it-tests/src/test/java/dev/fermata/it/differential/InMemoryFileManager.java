package dev.fermata.it.differential;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what a compilation writes. */
final class InMemoryFileManager extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
  private final Map<String, StringWriter> generated = new LinkedHashMap<>();

  InMemoryFileManager(StandardJavaFileManager fileManager) {
    super(fileManager);
  }

  /** The class files, by binary name. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    classes.forEach((name, output) -> bytes.put(name, output.toByteArray()));
    return bytes;
  }

  /** The generated sources, by binary name. */
  Map<String, String> generated() {
    Map<String, String> texts = new LinkedHashMap<>();
    generated.forEach((name, output) -> texts.put(name, output.toString()));
    return texts;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      FileObject sibling) {
    return new Output(className, kind);
  }

  private final class Output extends SimpleJavaFileObject {
    private final String className;

    Output(String className, Kind kind) {
      super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
      this.className = className;
    }

    @Override
    public OutputStream openOutputStream() {
      return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
    }

    @Override
    public Writer openWriter() {
      return generated.computeIfAbsent(className, name -> new StringWriter());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return generated.get(className).toString();
    }
  }
}
