package dev.fermata.processor.discover;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.Processor;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.validator.postprocessors.Java10PostProcessor;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import dev.fermata.processor.diag.SourceSpan;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.tools.JavaFileObject;

/** Parses source files, each once: a file may hold several types. */
public final class SourceTrees {

  /** The text of a compilation unit's file. */
  public static final DataKey<SourceText> TEXT = new DataKey<>() {};

  /**
   * Which of the parser's own processors makes the tree that of a language level, and checks it.
   * The check takes half as long as parsing, and javac has done it.
   */
  private static final int OF_LANGUAGE_LEVEL = 3;

  /**
   * What is at the end of lines, where an outline has most: each blank is a token to the parser.
   */
  private static final Pattern TRAILING_BLANKS = Pattern.compile("[ \\t\\f]++(?=[\\r\\n])");

  private final SourcePositions positions;
  private final JavaParser parser;
  private final Map<JavaFileObject, CompilationUnit> parsed = new HashMap<>();

  public SourceTrees(SourceVersion version, SourcePositions positions) {
    this.positions = positions;
    this.parser = new JavaParser(configuration(version));
  }

  private static ParserConfiguration configuration(SourceVersion version) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(languageLevel(version))
            .setDetectOriginalLineSeparator(false)
            // Positions are those of the file: a tab is one column.
            .setTabSize(1);
    configuration.getProcessors().set(OF_LANGUAGE_LEVEL, VarTypes::new);
    return configuration;
  }

  /** Gives {@code var} a type of its own. */
  private static final class VarTypes extends Processor {
    @Override
    public void postProcess(ParseResult<? extends Node> result, ParserConfiguration configuration) {
      new Java10PostProcessor().postProcess(result, configuration);
    }
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
   * The tree of a source file's outline.
   *
   * @param source javac's tree of it, as parsed
   * @throws IOException if the file cannot be read
   * @throws UnreadableSourceException if the parser does not understand what javac did
   */
  public CompilationUnit parse(CompilationUnitTree source) throws IOException {
    JavaFileObject file = source.getSourceFile();
    CompilationUnit unit = parsed.get(file);
    if (unit == null) {
      SourceText text = new SourceText(file.getCharContent(true).toString());
      SourceText outline = new SourceText(Outline.of(source, positions, text.text()));
      LocalEnums localEnums = LocalEnums.in(source, positions, outline);
      unit = read(localEnums.textWithout(), text, parser::parse);
      localEnums.insertInto(
          unit, each -> (EnumDeclaration) read(each, text, parser::parseTypeDeclaration));
      LombokForms.read(unit);
      unit.setData(TEXT, text);
      parsed.put(file, unit);
    }
    return unit;
  }

  /** Parses a file's text, or a part of it with blanks for the rest. */
  private static <N extends Node> N read(
      String written, SourceText file, Function<String, ParseResult<N>> parse) {
    UnicodeTranslation translation = UnicodeTranslation.of(written);
    // Every line and column that anything stands at stays. No value of a text block changes.
    String lines = TRAILING_BLANKS.matcher(translation.text()).replaceAll("");
    ParseResult<N> result = parse.apply(lines);
    if (!result.isSuccessful()) {
      throw unreadable(result.getProblem(0), translation);
    }
    N tree = result.getResult().orElseThrow();
    CastReferences.regroup(tree);
    // Blanks for a part of the text leave every offset where it was.
    SourceText translated = translation.isIdentity() ? file : new SourceText(translation.text());
    EmptyConstantBodies.keep(tree, translated);
    if (!translation.isIdentity()) {
      restorePositions(tree, translation, translated, file);
    }
    return tree;
  }

  private static UnreadableSourceException unreadable(
      Problem problem, UnicodeTranslation translation) {
    SourceText translated = new SourceText(translation.text());
    SourceSpan span =
        problem
            .getLocation()
            .flatMap(TokenRange::toRange)
            .map(range -> translation.begin(translated.offset(range.begin)))
            .map(offset -> new SourceSpan(offset, offset, offset))
            .orElse(null);
    return new UnreadableSourceException(reason(problem), span);
  }

  private static String reason(Problem problem) {
    String reason = problem.getMessage().lines().findFirst().orElseThrow();
    return reason.contains("Found \"non-sealed\"")
        ? "non-sealed is read as one word; where it subtracts, write non - sealed"
        : reason;
  }

  /** Lets each node stand where it stands in the file, and not in the translated text. */
  private static void restorePositions(
      Node tree, UnicodeTranslation translation, SourceText translated, SourceText file) {
    Consumer<Node> restore =
        node ->
            node.getRange()
                .ifPresent(
                    range ->
                        node.setRange(
                            new Range(
                                file.position(translation.begin(translated.offset(range.begin))),
                                file.position(translation.end(translated.offset(range.end))))));
    tree.walk(restore);
    tree.getAllContainedComments().forEach(restore);
  }
}
