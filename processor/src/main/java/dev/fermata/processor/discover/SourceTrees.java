package dev.fermata.processor.discover;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import dev.fermata.processor.diag.SourceSpan;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.SourceVersion;
import javax.tools.JavaFileObject;

/** Parses source files, each once: a file may hold several types. */
public final class SourceTrees {

  /** The text that a compilation unit was parsed from. */
  public static final DataKey<SourceText> TEXT = new DataKey<>() {};

  private final JavaParser parser;
  private final Map<JavaFileObject, CompilationUnit> parsed = new HashMap<>();

  public SourceTrees(SourceVersion version) {
    parser =
        new JavaParser(
            new ParserConfiguration()
                .setLanguageLevel(languageLevel(version))
                // Positions are those of the file: a tab is one column.
                .setTabSize(1));
  }

  /** The level of the same number; the newest that the parser knows when javac is newer still. */
  private static LanguageLevel languageLevel(SourceVersion version) {
    LanguageLevel newest = LanguageLevel.BLEEDING_EDGE;
    for (LanguageLevel level : LanguageLevel.values()) {
      if (level.name().equals("JAVA_" + version.ordinal())) {
        return level;
      }
    }
    return newest;
  }

  /**
   * The tree of a source file.
   *
   * @throws IOException if the file cannot be read
   * @throws UnreadableSourceException if the parser does not understand what javac did
   */
  public CompilationUnit parse(JavaFileObject file) throws IOException {
    CompilationUnit unit = parsed.get(file);
    if (unit == null) {
      SourceText text = new SourceText(file.getCharContent(true).toString());
      UnicodeTranslation translation = UnicodeTranslation.of(text.text());
      ParseResult<CompilationUnit> result = parser.parse(translation.text());
      if (!result.isSuccessful()) {
        throw unreadable(result.getProblem(0), translation);
      }
      unit = result.getResult().orElseThrow();
      unit.setData(TEXT, text);
      if (!translation.isIdentity()) {
        restorePositions(unit, translation, text);
      }
      parsed.put(file, unit);
    }
    return unit;
  }

  private static UnreadableSourceException unreadable(
      Problem problem, UnicodeTranslation translation) {
    SourceText translated = new SourceText(translation.text());
    long offset =
        problem
            .getLocation()
            .flatMap(TokenRange::toRange)
            .map(range -> translation.begin(translated.offset(range.begin)))
            .orElse(0);
    return new UnreadableSourceException(
        problem.getMessage().lines().findFirst().orElseThrow(),
        new SourceSpan(offset, offset, offset));
  }

  /** Lets each node stand where it stands in the file, and not in the translated text. */
  private static void restorePositions(
      CompilationUnit unit, UnicodeTranslation translation, SourceText file) {
    SourceText translated = new SourceText(translation.text());
    Consumer<Node> restore =
        node ->
            node.getRange()
                .ifPresent(
                    range ->
                        node.setRange(
                            new Range(
                                file.position(translation.begin(translated.offset(range.begin))),
                                file.position(translation.end(translated.offset(range.end))))));
    unit.walk(restore);
    unit.getAllContainedComments().forEach(restore);
  }
}
