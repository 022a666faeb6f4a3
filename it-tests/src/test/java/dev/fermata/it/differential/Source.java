package dev.fermata.it.differential;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * One source file.
 *
 * @param name the binary name of its main class
 * @param text what it says
 * @param topLevelTypes the binary names of all types that it declares at its top level
 */
public record Source(String name, String text, List<String> topLevelTypes) {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");

  private static final Pattern TOP_LEVEL_TYPE =
      Pattern.compile("(?m)^(?:[\\w-]+ )*(?:class|interface|enum|record) (\\w+)");

  public Source(String name, String text) {
    this(name, text, topLevelTypes(name, text));
  }

  private static List<String> topLevelTypes(String name, String text) {
    String prefix = name.substring(0, name.lastIndexOf('.') + 1);
    List<String> types = new ArrayList<>(List.of(name));
    TOP_LEVEL_TYPE.matcher(text).results().forEach(type -> types.add(prefix + type.group(1)));
    return types;
  }

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
    return topLevelTypes.stream().anyMatch(type -> isOf(type, binaryName));
  }

  private static boolean isOf(String type, String binaryName) {
    return binaryName.equals(type)
        || binaryName.equals(type + "Async")
        || binaryName.startsWith(type + "$")
        || binaryName.startsWith(type + "_");
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
