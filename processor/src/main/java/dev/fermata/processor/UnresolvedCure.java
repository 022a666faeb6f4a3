package dev.fermata.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.resolve.TypeOracle.SourceError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What to do about what javac says of a body, where it cannot know: a coroutine stands where its
 * value should, or a companion is not there.
 */
final class UnresolvedCure {
  /**
   * As itself, and not as an argument of another type; nor of the methods that were tried, or that
   * are all applicable.
   */
  private static final Pattern AWAITABLE =
      Pattern.compile(
          "(?m)^(?! *(?:(?:both )?(?:method|constructor)|.(?:argument mismatch|varargs mismatch|cannot infer)) ?).*"
              + "(?<![<\\w.]|extends |super )dev\\.fermata\\.(?:Coroutine|Task|Future|Awaitable)\\b");

  private static final Pattern COMPANION =
      Pattern.compile("symbol:\\s+(?:class|variable) (\\w+)Async\\b");

  private UnresolvedCure() {}

  /** The cure as a sentence, with a space behind it; empty if javac says all that there is. */
  static String of(SourceError error, TypeElement type, Trees trees) {
    Matcher companion = COMPANION.matcher(error.message());
    if (companion.find()) {
      String name = companion.group(1);
      return "%1$sAsync is the companion of a type %1$s that has @Async methods and no errors, of a"
              .formatted(name)
          + " nested one Outer_InnerAsync. ";
    }
    if (!AWAITABLE.matcher(error.message()).find()) {
      return "";
    }
    return isInLambda(error, trees.getPath(type).getCompilationUnit(), trees)
        ? "It has its value once it is awaited, before the lambda. "
        : "It has its value once it is awaited: await(...). ";
  }

  private static boolean isInLambda(SourceError error, CompilationUnitTree unit, Trees trees) {
    long position = error.span().position();
    var finder =
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
          private boolean found;

          @Override
          public @Nullable Void visitLambdaExpression(
              LambdaExpressionTree lambda, @Nullable Void unused) {
            found |=
                trees.getSourcePositions().getStartPosition(unit, lambda) <= position
                    && position < trees.getSourcePositions().getEndPosition(unit, lambda);
            return super.visitLambdaExpression(lambda, unused);
          }
        };
    finder.scan(new TreePath(unit), null);
    return finder.found;
  }
}
