package dev.fermata.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what a compilation writes in memory, by its path below the output folder. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, byte[]> written = new LinkedHashMap<>();

  MemoryFiles(StandardJavaFileManager files) {
    super(files);
  }

  /** What was written, by path with slashes, in the order in which it was opened for writing. */
  Map<String, byte[]> written() {
    return Collections.unmodifiableMap(written);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return new Written(className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    return new Written(folder + relativeName, JavaFileObject.Kind.OTHER);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.equals(b)
        || (!(a instanceof Written) && !(b instanceof Written) && super.isSameFile(a, b));
  }

  private final class Written extends SimpleJavaFileObject {
    private final String path;

    Written(String path, Kind kind) {
      super(URI.create("memory:/" + path), kind);
      this.path = path;
      written.putIfAbsent(path, new byte[0]);
    }

    @Override
    public String getName() {
      return path;
    }

    @Override
    public OutputStream openOutputStream() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      return new FilterOutputStream(bytes) {
        @Override
        public void write(byte[] buffer, int offset, int length) {
          bytes.write(buffer, offset, length);
        }

        @Override
        public void close() {
          written.put(path, bytes.toByteArray());
        }
      };
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(written.get(path));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return new String(written.get(path), StandardCharsets.UTF_8);
    }
  }
}
