package dev.fermata.processor.discover;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.DataKey;
import dev.fermata.processor.diag.SourceSpan;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
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
                // Positions stay those of the file: with escapes counted as they are written and a
                // tab as one column.
                .setPreprocessUnicodeEscapes(true)
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
      ParseResult<CompilationUnit> result = parser.parse(text.text());
      if (!result.isSuccessful()) {
        throw unreadable(result.getProblem(0), text);
      }
      unit = result.getResult().orElseThrow();
      unit.setData(TEXT, text);
      parsed.put(file, unit);
    }
    return unit;
  }

  private static UnreadableSourceException unreadable(Problem problem, SourceText text) {
    long offset =
        problem
            .getLocation()
            .flatMap(TokenRange::toRange)
            .map(range -> text.offset(range.begin))
            .orElse(0);
    return new UnreadableSourceException(
        problem.getMessage().lines().findFirst().orElseThrow(),
        new SourceSpan(offset, offset, offset));
  }
}
