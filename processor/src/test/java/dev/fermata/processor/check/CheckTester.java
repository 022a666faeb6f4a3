package dev.fermata.processor.check;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.fermata.processor.AwaitCheckProcessor;
import dev.fermata.processor.FermataProcessor;
import dev.fermata.processor.testing.Attributed;
import dev.fermata.processor.testing.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Compiles sources and compares what is said with what is expected. */
final class CheckTester {
  private static final String HEADER =
      "package test; import static dev.fermata.Fermata.*; import static java.time.Duration.*;"
          + " import dev.fermata.*; import dev.fermata.annotation.*; import java.util.*;"
          + " import java.util.concurrent.*; import java.util.function.*;\n";

  private CheckTester() {}

  /** Asserts of types in package {@code test} that exactly what they are marked with is said. */
  static void check(String... types) {
    checkFiles(Stream.of(types).map(type -> HEADER + type).toArray(String[]::new));
  }

  /** The same with an option of the compiler's. */
  static void checkWith(String option, String type) {
    List<JavaFileObject> sources = List.of(Attributed.file(HEADER + type));
    try {
      Expected.assertSays(compile(sources, option), sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asserts of whole files that exactly what they are marked with is said. */
  static void checkFiles(String... files) {
    List<JavaFileObject> sources = Stream.of(files).map(Attributed::file).toList();
    Compilation compilation = compile(sources, null);
    try {
      Expected.assertSays(compilation, sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said of types in package {@code test}, with lines counted from theirs. */
  static List<String> said(String types) {
    return saidWith(null, types);
  }

  /** The same with an option of the compiler's. */
  static List<String> saidWith(@Nullable String option, String types) {
    JavaFileObject source = Attributed.file(HEADER + types);
    List<String> said = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each :
        compile(List.of(source), option).diagnostics()) {
      String name = source.getName();
      said.add(
          "%s:%d:%d: %s: %s"
              .formatted(
                  name.substring(name.lastIndexOf('/') + 1),
                  each.getLineNumber() - 1,
                  each.getColumnNumber(),
                  each.getKind().name().toLowerCase(Locale.ROOT),
                  each.getMessage(null)));
    }
    return said;
  }

  private static Compilation compile(List<JavaFileObject> sources, @Nullable String option) {
    return Compiler.javac()
        .withOptions(Stream.ofNullable(option).toArray())
        .withProcessors(new AwaitCheckProcessor(), new FermataProcessor())
        .compile(sources);
  }
}
