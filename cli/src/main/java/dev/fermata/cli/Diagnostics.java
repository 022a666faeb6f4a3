package dev.fermata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Prints what the compiler and the processor say as {@code file:line:column: error: message}, with
 * the line of source and a mark below it.
 */
final class Diagnostics implements DiagnosticListener<JavaFileObject> {
  private final PrintWriter out;
  private boolean lacksNames;

  Diagnostics(PrintWriter out) {
    this.out = out;
  }

  /** Whether a name was not found. */
  boolean lacksNames() {
    return lacksNames;
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    String code = String.valueOf(diagnostic.getCode());
    lacksNames |=
        code.startsWith("compiler.err.cant.resolve")
            || code.equals("compiler.err.doesnt.exist")
            || diagnostic.getMessage(null).startsWith("[FERMATA-003]");
    JavaFileObject source = diagnostic.getSource();
    String place = "";
    if (source != null) {
      place = source.getName() + ":";
      if (diagnostic.getPosition() != Diagnostic.NOPOS) {
        place += diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + ":";
      }
      place += " ";
    }
    out.println(place + kind(diagnostic.getKind()) + ": " + diagnostic.getMessage(null));
    if (source != null && diagnostic.getPosition() != Diagnostic.NOPOS) {
      printLine(source, diagnostic.getPosition());
    }
  }

  private static String kind(Diagnostic.Kind kind) {
    return switch (kind) {
      case MANDATORY_WARNING -> "warning";
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }

  private void printLine(JavaFileObject source, long position) {
    String text = text(source);
    if (text == null || position > text.length()) {
      return;
    }
    int start = text.lastIndexOf('\n', (int) position - 1) + 1;
    List<String> rest = text.substring(start).lines().limit(1).toList();
    if (!rest.isEmpty()) {
      String before = text.substring(start, (int) position).replaceAll("[^\t]", " ");
      out.println(rest.get(0));
      out.println(before + "^");
    }
  }

  private static @Nullable String text(JavaFileObject source) {
    try {
      return source.getCharContent(true).toString();
    } catch (IOException e) {
      return null;
    }
  }
}
