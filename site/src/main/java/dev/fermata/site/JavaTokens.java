package dev.fermata.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java in pieces that are coloured alike. It need not be a whole program. */
final class JavaTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|(?<literal>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'"
              + "|\\b\\d[\\w.]*\\b)"
              + "|(?<annotation>@\\w+)"
              + "|(?<keyword>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|continue"
              + "|default|do|double|else|enum|extends|final|finally|float|for|if|implements|import"
              + "|instanceof|int|interface|long|module|native|new|null|package|private|protected"
              + "|public|record|requires|return|short|static|super|switch|synchronized|this|throw"
              + "|throws|transitive|true|false|try|var|void|while|yield)\\b)"
              + "|(?<suspension>\\b(?:await|awaitEach|emit|emitAll)\\b)");

  private JavaTokens() {}

  enum Kind {
    PLAIN,
    COMMENT,
    LITERAL,
    ANNOTATION,
    KEYWORD,
    SUSPENSION
  }

  record Token(Kind kind, String text) {}

  /** The pieces, which put together are the text. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        tokens.add(new Token(Kind.PLAIN, text.substring(end, matcher.start())));
      }
      tokens.add(new Token(kind(matcher), matcher.group()));
      end = matcher.end();
    }
    if (end < text.length()) {
      tokens.add(new Token(Kind.PLAIN, text.substring(end)));
    }
    return tokens;
  }

  private static Kind kind(Matcher matcher) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.PLAIN && matcher.group(kind.name().toLowerCase()) != null) {
        return kind;
      }
    }
    throw new IllegalStateException("no kind: " + matcher.group());
  }
}
