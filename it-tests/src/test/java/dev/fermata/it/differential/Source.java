package dev.fermata.it.differential;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * One source file.
 *
 * @param name the binary name of its main class
 * @param text what it says
 */
public record Source(String name, String text) {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");

  /** The source in a file of this name, its package read from its text. */
  public static Source ofFile(String fileName, String text) {
    String simpleName = fileName.substring(0, fileName.length() - ".java".length());
    Matcher matcher = PACKAGE.matcher(text);
    return new Source(matcher.find() ? matcher.group(1) + "." + simpleName : simpleName, text);
  }

  public Source withText(String newText) {
    return new Source(name, newText);
  }

  /** Whether a type is this file's main class, one nested in it, or a companion of either. */
  boolean owns(String binaryName) {
    return binaryName.equals(name)
        || binaryName.equals(name + "Async")
        || binaryName.startsWith(name + "$")
        || binaryName.startsWith(name + "_")
        || binaryName.startsWith(name + "Async$");
  }

  JavaFileObject toFileObject() {
    return new SimpleJavaFileObject(
        URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
