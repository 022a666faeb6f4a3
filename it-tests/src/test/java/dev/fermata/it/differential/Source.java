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

  private static final Pattern TOP_LEVEL_TYPE =
      Pattern.compile("(?m)^(?:[\\w-]+ )*(?:class|interface|enum|record) (\\w+)");

  /** The source in a file of this name, its package read from its text. */
  public static Source ofFile(String fileName, String text) {
    String simpleName = fileName.substring(0, fileName.length() - ".java".length());
    Matcher matcher = PACKAGE.matcher(text);
    return new Source(matcher.find() ? matcher.group(1) + "." + simpleName : simpleName, text);
  }

  public Source withText(String newText) {
    return new Source(name, newText);
  }

  /** Whether a type is one of this file's, nested or not, or a companion of one. */
  boolean owns(String binaryName) {
    return isOf(name, binaryName) || ownsBeside(binaryName);
  }

  private boolean ownsBeside(String binaryName) {
    String prefix = name.substring(0, name.lastIndexOf('.') + 1);
    return binaryName.startsWith(prefix)
        && TOP_LEVEL_TYPE
            .matcher(text)
            .results()
            .anyMatch(type -> isOf(prefix + type.group(1), binaryName));
  }

  private static boolean isOf(String type, String binaryName) {
    return binaryName.equals(type)
        || binaryName.equals(type + "Async")
        || binaryName.startsWith(type + "$")
        || binaryName.startsWith(type + "_")
        || binaryName.startsWith(type + "Async$");
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
