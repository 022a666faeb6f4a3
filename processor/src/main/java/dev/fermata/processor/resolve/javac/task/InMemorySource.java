package dev.fermata.processor.resolve.javac.task;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file that exists in memory only. */
public final class InMemorySource extends SimpleJavaFileObject {
  private final String text;

  public InMemorySource(String qualifiedName, String text) {
    super(URI.create("stub:///" + qualifiedName.replace('.', '/') + ".java"), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
