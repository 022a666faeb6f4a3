package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.BlockComment;
import com.github.javaparser.ast.comments.JavadocComment;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The documentation of local types, which is none where they are members. */
final class Documentation {
  private static final Pattern BEGIN_OF_LINE = Pattern.compile("^\\s*(\\*|///)? ?");

  private Documentation() {}

  /** No tool reads the documentation of a local type; that of a member must resolve. */
  static void commentOut(Node documented) {
    documented
        .getComment()
        .filter(JavadocComment.class::isInstance)
        .map(it -> new BlockComment(plainly(it.getContent())))
        .ifPresent(documented::setComment);
  }

  private static String plainly(String documentation) {
    return documentation
        .strip()
        .lines()
        .map(line -> BEGIN_OF_LINE.matcher(line).replaceFirst(""))
        .collect(Collectors.joining("\n * ", " ", " "))
        .replace("*/", "*&#47;");
  }
}
