package dev.fermata.processor.testing;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the compiler must say of a source, written in the source: a comment that is a caret below
 * the token, and the id.
 *
 * <pre>
 *   await(sleep(ZERO));
 * //^ FERMATA-030
 * </pre>
 *
 * A message of javac's own goes by its code: {@code compiler.err.cant.resolve}. What is not marked
 * must not be said.
 */
public final class Expected {
  private static final Pattern MARK = Pattern.compile("//\\s*\\^ (\\S+)\\s*");
  private static final Pattern ID = Pattern.compile("\\[(FERMATA-\\d{3})] [\\s\\S]*");

  private Expected() {}

  /** Asserts that the errors and warnings are those that the sources are marked with. */
  public static void assertSays(Compilation compilation, List<JavaFileObject> sources)
      throws java.io.IOException {
    Set<String> expected = new TreeSet<>();
    for (JavaFileObject source : sources) {
      expected.addAll(marks(source.getName(), source.getCharContent(true).toString()));
    }
    assertThat(said(compilation)).containsExactlyElementsIn(expected);
  }

  /** {@code /app/Hello.java:3:5 FERMATA-030} for each mark. */
  private static List<String> marks(String file, String source) {
    List<String> marks = new ArrayList<>();
    List<String> lines = source.lines().toList();
    int marked = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = MARK.matcher(lines.get(i).strip());
      if (matcher.matches()) {
        int column = lines.get(i).indexOf('^') + 1;
        marks.add(file + ":" + marked + ":" + column + " " + matcher.group(1));
      } else {
        marked = i + 1;
      }
    }
    return marks;
  }

  /** What was said: {@code /app/Hello.java:3:5 FERMATA-030} for each error and warning. */
  public static List<String> said(Compilation compilation) {
    List<String> said = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
      boolean isNote = each.getKind() == Diagnostic.Kind.NOTE;
      if (!isNote) {
        Matcher ours = ID.matcher(each.getMessage(null));
        String file = each.getSource() == null ? "" : each.getSource().getName();
        said.add(
            file
                + ":"
                + each.getLineNumber()
                + ":"
                + each.getColumnNumber()
                + " "
                + (ours.matches() ? ours.group(1) : each.getCode()));
      }
    }
    return said;
  }
}
