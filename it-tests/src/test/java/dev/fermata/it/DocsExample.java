package dev.fermata.it;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of Java on a page.
 *
 * @param line the line of the page that it begins in
 * @param mark what the comment in front of it says, empty without one
 * @param code the code
 * @param output the block of text behind it, null if there is none
 */
record DocsExample(int line, String mark, String code, @Nullable String output) {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?ms)(?:^<!--\\s*([\\w -]+?)\\s*-->\\n+)?^```java\\n(.*?)^```\\n(?:\\n+```text\\n(.*?)^```\\n)?");

  private static final Pattern SINCE = Pattern.compile("since (\\d+)");

  private static final List<String> TAKEN_FOR_GRANTED =
      List.of(
          "static dev.fermata.Fermata.*",
          "static java.time.Duration.*",
          "dev.fermata.*",
          "dev.fermata.annotation.*",
          "dev.fermata.function.*",
          "java.io.*",
          "java.time.Duration",
          "java.util.*",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.TimeoutException",
          "java.util.function.*",
          "java.util.stream.*");

  /** The blocks of a page. */
  static List<DocsExample> on(String page) {
    List<DocsExample> examples = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(page);
    while (blocks.find()) {
      MatchResult block = blocks.toMatchResult();
      int line = (int) page.substring(0, block.start(2)).lines().count();
      String mark = block.group(1) == null ? "" : block.group(1);
      examples.add(new DocsExample(line, mark, block.group(2), block.group(3)));
    }
    return examples;
  }

  /** Whether it is to be compiled with the JDK in use. */
  boolean isCompiled() {
    Matcher since = SINCE.matcher(mark);
    return !mark.equals("not compiled")
        && !mark.startsWith("pass ")
        && !(since.matches() && Integer.parseInt(since.group(1)) > Runtime.version().feature());
  }

  /** The name of the class in whose file it is compiled. */
  String className() {
    return parsed().getTypes().stream()
        .filter(type -> type.getMethodsByName("main").size() > 0)
        .findFirst()
        .or(() -> parsed().getTypes().stream().findFirst())
        .map(TypeDeclaration::getNameAsString)
        .orElseThrow();
  }

  /** A file of it: what is no type is made a member of one, or the body of a method. */
  String file() {
    StringBuilder imports = new StringBuilder();
    TAKEN_FOR_GRANTED.forEach(each -> imports.append("import ").append(each).append(";"));
    if (isFile(code)) {
      // On the line that is there, so that lines are counted as on the page.
      return code.startsWith("package ")
          ? code.replaceFirst(";", ";" + Matcher.quoteReplacement(imports.toString()))
          : imports + code;
    }
    String members = imports + "class Example {\n" + code + "\n}\n";
    return isFile(members)
        ? members
        : imports
            + "class Example { @Async static void example() throws Exception {\n"
            + code
            + "\n} }\n";
  }

  private CompilationUnit parsed() {
    return parser().parse(file()).getResult().orElseThrow();
  }

  private static boolean isFile(String text) {
    return parser().parse(text).getResult().filter(it -> it.getTypes().isNonEmpty()).isPresent()
        && parser().parse(text).isSuccessful();
  }

  private static JavaParser parser() {
    return new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.BLEEDING_EDGE));
  }
}
